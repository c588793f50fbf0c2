import type { Task } from '../src/bot/task.js';
import { applyForAid } from './apply-for-aid.js';
import { disputeCharge } from './dispute-charge.js';
import { explainEob } from './explain-eob.js';
import { guestPayment } from './guest-payment.js';
import { payBill } from './pay-bill.js';
import { payPremium } from './pay-premium.js';
import { paymentHistory } from './payment-history.js';
import { paymentPlan } from './payment-plan.js';
import { requestExtension } from './request-extension.js';
import { resetPassword } from './reset-password.js';
import { setUpAutopay } from './set-up-autopay.js';
import { signIn } from './sign-in.js';
import { talkToPerson } from './talk-to-person.js';
import { viewBills } from './view-bills.js';

/** Every task, in the order in which help names them. A new one is added here. */
export const allTasks = (): Task[] => [
  payBill(),
  payPremium(),
  guestPayment(),
  viewBills(),
  paymentHistory(),
  explainEob(),
  disputeCharge(),
  requestExtension(),
  paymentPlan(),
  applyForAid(),
  setUpAutopay(),
  resetPassword(),
  talkToPerson(),
  signIn(),
];
