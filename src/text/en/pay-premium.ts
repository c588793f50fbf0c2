import type { IsoDate } from '../../billing/member.js';
import { date } from '../format.js';
import { payment } from './payment.js';

export const payPremium = {
  ...payment,
  title: 'pay a premium',
  grace: (lastDay: IsoDate) =>
    `This premium is past due. By the rule I know for your kind of plan, paying by ${date(lastDay, 'en')} keeps your coverage. The date on your plan's notice decides.`,
};
