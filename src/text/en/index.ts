import { applyForAid } from './apply-for-aid.js';
import { cards } from './cards.js';
import { conversation } from './conversation.js';
import { disputeCharge } from './dispute-charge.js';
import { explainEob } from './explain-eob.js';
import { guestPayment } from './guest-payment.js';
import { meanings } from './meanings.js';
import { pages } from './pages.js';
import { payBill } from './pay-bill.js';
import { payPremium } from './pay-premium.js';
import { paymentHistory } from './payment-history.js';
import { paymentPlan } from './payment-plan.js';
import { requestExtension } from './request-extension.js';
import { resetPassword } from './reset-password.js';
import { setUpAutopay } from './set-up-autopay.js';
import { signIn } from './sign-in.js';
import { talkToPerson } from './talk-to-person.js';
import { teams } from './teams.js';
import { viewBills } from './view-bills.js';

/** The English words: the type that every other language has. */
export const english = {
  conversation,
  meanings,
  pages,
  cards,
  teams,
  /** By task id. */
  tasks: {
    'sign-in': signIn,
    'pay-bill': payBill,
    'pay-premium': payPremium,
    'guest-payment': guestPayment,
    'set-up-autopay': setUpAutopay,
    'view-bills': viewBills,
    'payment-history': paymentHistory,
    'explain-eob': explainEob,
    'dispute-charge': disputeCharge,
    'request-extension': requestExtension,
    'payment-plan': paymentPlan,
    'apply-for-aid': applyForAid,
    'reset-password': resetPassword,
    'talk-to-person': talkToPerson,
  },
};
