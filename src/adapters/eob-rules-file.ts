import { readFileSync } from 'node:fs';
import { claimCodes } from '../billing/eob/claim-codes.js';
import type { EobRules } from '../billing/eob/explain.js';
import { Policy } from '../billing/policy.js';
import { knowledgeFile } from '../paths.js';

const json = (file: string): unknown => JSON.parse(readFileSync(knowledgeFile(file), 'utf8'));

/** Reads and checks knowledge/claim-codes.json and the appeal days of policy.json. Throws when either is not valid. */
export const readEobRules = (): EobRules => ({
  codes: claimCodes(json('claim-codes.json')),
  appeal: Policy.parse(json('policy.json')).appeal,
});
