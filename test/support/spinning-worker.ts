/** Stands in for the recognisers: "spin" never ends, anything else is the number 7. */
export default function recognize({ text }: { text: string }): string[] {
  while (text === 'spin');
  return ['7'];
}
