import type { MemberRecord } from '../../src/billing/member.js';

/** What a person needs to pay a made-up bill as a guest. */
export interface Payable {
  bill: string;
  birthDate: string;
  balanceCents: number;
}

/** Members with one bill each of $182.40. */
export function createMembers(count: number): { members: MemberRecord[]; bills: Payable[] } {
  const members = Array.from(
    { length: count },
    (_, at): MemberRecord => ({
      memberNumber: String(20_000_000 + at),
      name: { given: 'Sam', family: `Sample ${at}` },
      birthDate: '1980-03-05',
      postalCode: '94612',
      language: 'en',
      region: 'northern-california',
      email: `member-${at}@example.com`,
      phone: '+15105550100',
      coverage: { type: 'individual', status: 'active', since: '2026-01-01', paidThrough: '2026-12-31' },
      bills: [
        {
          number: `MB-${200_000 + at}`,
          kind: 'medical',
          description: 'Office visit',
          serviceDate: '2026-10-28',
          issued: '2026-11-05',
          due: '2027-12-03',
          amountCents: 18_240,
          balanceCents: 18_240,
        },
      ],
      paymentMethods: [],
      payments: [],
      eobs: [],
    }),
  );
  return {
    members,
    bills: members.map(({ birthDate, bills }) => ({
      bill: bills[0]?.number ?? '',
      birthDate,
      balanceCents: bills[0]?.balanceCents ?? 0,
    })),
  };
}
