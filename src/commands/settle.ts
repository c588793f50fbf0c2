import { parseArgs } from 'node:util';
import { DatabaseError } from '../adapters/database-error.js';
import { FolderInUseError } from '../adapters/folder-lock.js';
import type { Stores } from '../adapters/open-stores.js';
import { ConfigError } from '../config.js';
import type { Effect } from '../operations/effect.js';
import { effectOf, PaymentRequest } from '../operations/payment.js';
import type { Operation } from '../ports.js';
import { referenceNumber } from '../references.js';
import { openExistingStores } from './existing-stores.js';

const usage = `npm run settle                                         lists the payments whose outcome is unknown
npm run settle -- NUMBER --charged CHARGE --by NAME    the gateway shows this charge: records the money
npm run settle -- NUMBER --not-charged --by NAME       the gateway has no charge: the bill is open again
NUMBER is the payment's confirmation number, as in the desk's ticket.`;

class UsageError extends Error {}

/** `npm run settle`: for a person who has looked a payment up at the gateway after its outcome stayed unknown for a day. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { charged: { type: 'string' }, 'not-charged': { type: 'boolean' }, by: { type: 'string' } },
  });
  const { charged, by, 'not-charged': notCharged } = values;
  const [number] = positionals;
  const told = (charged !== undefined) !== (notCharged === true);
  if (positionals.length > 1 || charged === '' || (number ? !told || !by : charged !== undefined || notCharged))
    throw new UsageError(usage);
  const stores = await openExistingStores();
  try {
    const unknown = await unknownPayments(stores);
    if (!number) {
      console.log(unknown.length === 0 ? 'No payment has an unknown outcome.' : unknown.map(describe).join('\n'));
      return;
    }
    const payment = unknown.find((one) => referenceNumber('payment', one.key) === number.toUpperCase());
    if (!payment)
      throw new UsageError(`No payment with an unknown outcome has the number ${number}. Nothing was changed.`);
    const known = await stores.gateway.lookUp(payment.key);
    if (known && (known.status === 'charged') !== (charged !== undefined))
      throw new UsageError(`The gateway itself says that this payment was ${known.status}. Nothing was changed.`);
    const end: Effect =
      charged === undefined
        ? { status: 'failed', result: { reason: 'expired' } }
        : effectOf(payment, known ?? { status: 'charged', id: charged });
    const ended = await stores.operations.finish(payment.key, end);
    await stores.audit.record({ who: `operator:${by}`, did: `settled-by-hand:${ended.status}`, about: number });
    console.log(
      ended.status === 'settled'
        ? `${number}: the payment is recorded as made.`
        : `${number}: the payment is recorded as not made. The bill can be paid again.`,
    );
  } finally {
    await stores.close();
  }
}

async function unknownPayments({ operations }: Stores): Promise<Operation[]> {
  const found: Operation[] = [];
  for await (const operation of operations.all()) if (operation.status === 'unknown') found.push(operation);
  return found;
}

function describe({ key, request, createdAt, scope }: Operation): string {
  const { bill, cents } = PaymentRequest.parse(request);
  return `${referenceNumber('payment', key)}  ${createdAt}  $${(cents / 100).toFixed(2)} on ${bill}, by ${scope}`;
}

const expected = [UsageError, FolderInUseError, DatabaseError, ConfigError];

await run().catch((error: unknown) => {
  const known =
    expected.some((kind) => error instanceof kind) || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
});
