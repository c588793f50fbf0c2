/** Tasks at whose end money moves: begun only when it is quite certain that they are meant. */
export const movesMoney: ReadonlySet<string> = new Set([
  'pay-bill',
  'pay-premium',
  'guest-payment',
  'set-up-autopay',
  'payment-plan',
]);
