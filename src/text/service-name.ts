import type { Language } from '../billing/member.js';
import { ofTheBody, services, specialties } from './es/service-names.js';

/**
 * The name of a service as it is shown in a language. Plans send English names; one that the table does not know in full is shown
 * as it was sent, for half a translation is worse than none.
 */
export const serviceName = (sent: string, language: Language): string =>
  language === 'es' ? (spanish(sent)?.shown ?? sent) : sent;

/** Every name that people may know a service by: as it was sent, in Spanish, and other Spanish words for it. */
export function serviceNames(sent: string): string[] {
  const known = spanish(sent);
  return known ? [sent, known.shown, ...known.also] : [sent];
}

const known = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function spanish(sent: string): { shown: string; also: readonly string[] } | undefined {
  const [main = '', ...more] = sent
    .trim()
    .toLowerCase()
    .split(/\s*,\s*/);
  const what = ofPart(main);
  const fields = more.map((field) => known(specialties, field));
  if (!what || fields.includes(undefined)) return undefined;
  return { shown: [what.shown, ...fields].join(', '), also: what.also };
}

/** "mri scan", "mri scan of the knee", "knee mri". */
function ofPart(main: string): { shown: string; also: readonly string[] } | undefined {
  const whole = known(services, main);
  if (whole) return { shown: whole[0], also: whole.slice(1) };
  const [, name, part] = /^(.+) of (?:the )?(\w+)$/.exec(main) ?? [];
  const [, partBefore, nameAfter] = /^(\w+) (.+)$/.exec(main) ?? [];
  const service = known(services, name ?? nameAfter ?? '');
  const body = known(ofTheBody, part ?? partBefore ?? '');
  return service && body ? { shown: `${service[0]} ${body}`, also: service.slice(1) } : undefined;
}
