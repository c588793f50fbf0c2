import { expect } from 'chai';
import { allTasks } from '../../dialogs/index.js';
import type { Language } from '../../src/billing/member.js';
import type { ConversationState } from '../../src/bot/state.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  type Answered,
  answerFor,
  putConversation,
  questionOf,
  type Station,
  saying,
  slotsOf,
  stateOf,
  stationsOf,
} from '../support/questions.js';

/**
 * Every repair at every question of every task, in both languages. The rows come from the list of tasks, so that a new task is tried
 * without a line here. A repair is something that is said at a question, and what must be true afterwards.
 */
interface Try {
  station: Station;
  lang: Language;
  /** Says something in the conversation that stands at the question. */
  say(said: string | { value: unknown }): Promise<Answered>;
  state(): Promise<ConversationState>;
  app: TestApp;
  id: string;
}

interface RepairCase {
  name: string;
  /** Minutes of silence before. */
  silence?: number;
  /** Questions at which the repair has nothing to do. */
  except?(station: Station): boolean;
  check(at: Try): Promise<void>;
}

const words = (en: string, es: string) => (lang: Language) => (lang === 'es' ? es : en);

/** The question is open as before, and no answer was lost. */
async function stillAsks({ station, state }: Try): Promise<void> {
  const after = await state();
  const { task, slot } = station.question;
  const open = questionOf(after);
  expect(open && `${open.task}.${open.slot}`, 'the open question').to.equal(`${task}.${slot}`);
  expect(slotsOf(after), 'the answers so far').to.deep.equal(slotsOf(station.state));
}

const idOf = ({ question }: Station): string => `${question.task}.ask.${question.slot}`;

/** Says it, expects the texts and the question again, and nothing lost. */
const asksAgain =
  (say: (lang: Language) => string, ...texts: string[]) =>
  async (at: Try): Promise<void> => {
    const { text, ids } = await at.say(say(at.lang));
    expect(ids, text).to.include.members([...texts, idOf(at.station)]);
    await stillAsks(at);
  };

const repeat = words('say that again', 'repita');
const gibberish = ['blorp', 'zzkqx', 'wug wug', 'qwrtp'];
const ownWords = ({ question }: Station): boolean => question.parser === 'text';

const repairs: RepairCase[] = [
  {
    name: 'cancel',
    async check(at) {
      let answer = await at.say(words('cancel', 'cancelar')(at.lang));
      if (answer.ids.includes('conversation.cancelOffer')) {
        await stillAsks(at);
        answer = await at.say(words('yes', 'sí')(at.lang));
      }
      expect(answer.ids, answer.text).to.include('conversation.cancelled');
      expect((await at.state()).dialogStack).to.deep.equal([]);
    },
  },
  { name: 'help', check: asksAgain(words('help', 'ayuda'), 'conversation.helpHere') },
  { name: 'repeat', check: asksAgain(repeat) },
  {
    name: 'why do you ask',
    async check(at) {
      const { task, slot } = at.station.question;
      const { text, ids } = await at.say(words('why do you ask?', '¿por qué?')(at.lang));
      expect(ids, text).to.include.members([`${task}.why.${slot}`, idOf(at.station)]);
      await stillAsks(at);
    },
  },
  {
    name: 'skip',
    async check(at) {
      const { text, ids } = await at.say(words('skip', 'omitir')(at.lang));
      if (at.station.question.optional) {
        expect(questionOf(await at.state())?.slot).not.to.equal(at.station.question.slot);
        return;
      }
      expect(text).to.include(at.lang === 'es' ? 'omitir' : 'skip');
      expect(ids).to.include(idOf(at.station));
      await stillAsks(at);
    },
  },
  {
    name: 'go back',
    async check(at) {
      const before = at.station.state.answered;
      const { ids } = await at.say(words('go back', 'atrás')(at.lang));
      const open = questionOf(await at.state());
      const reachable = before.at(-1);
      if (ids.includes('conversation.nothingToGoBackTo')) await stillAsks(at);
      else expect(open && `${open.task}.${open.slot}`).to.equal(`${reachable?.task}.${reachable?.slot}`);
    },
  },
  {
    name: 'start over',
    async check(at) {
      const { ids } = await at.say(words('start over', 'empezar de nuevo')(at.lang));
      expect(ids).to.include('conversation.startOver');
      expect((await at.state()).dialogStack).to.deep.equal([]);
    },
  },
  {
    name: 'person',
    async check(at) {
      await asksAgain(words('talk to a person', 'hablar con una persona'), 'talk-to-person.opened')(at);
      const ticket = await at.app.stores.desk.ticket((await at.state()).desk?.reference ?? '');
      expect(ticket?.handover.language).to.equal(at.lang);
      expect(ticket?.handover.summary).to.include(at.station.question.slot);
    },
  },
  {
    name: 'sign out',
    async check(at) {
      await at.say(words('sign out', 'cerrar sesión')(at.lang));
      const after = await at.state();
      expect(after.verified).to.equal(undefined);
      expect(after.dialogStack).to.deep.equal([]);
    },
  },
  {
    name: 'the other language',
    async check(at) {
      await asksAgain(words('español', 'English'), 'conversation.languageSet')(at);
      expect((await at.state()).language).to.deep.equal({ code: at.lang === 'es' ? 'en' : 'es', chosen: true });
    },
  },
  {
    name: 'a card number',
    async check(at) {
      await asksAgain(
        words('my card is 4111 1111 1111 1111', 'mi tarjeta es 4111 1111 1111 1111'),
        'conversation.sensitive',
      )(at);
      expect(JSON.stringify(await at.state())).not.to.include('4111');
    },
  },
  {
    name: 'an emergency',
    async check(at) {
      const { ids } = await at.say(words('I have chest pain', 'me duele el pecho')(at.lang));
      expect(ids).to.deep.equal(['conversation.danger.emergency']);
      await stillAsks(at);
      const { parser, yields } = at.station.question;
      if (yields) return;
      // Whoever says "yes" now says it to the danger, and whoever tells more tells it of the danger.
      const [more, mas] = parser === 'text' ? ['they are on their way', 'ya vienen en camino'] : ['yes', 'claro'];
      const next = await at.say(words(more, mas)(at.lang));
      await stillAsks(at);
      if (parser === 'yes-no' || parser === 'text')
        expect(next.ids).to.include.members(['conversation.onceMore', idOf(at.station)]);
    },
  },
  {
    name: 'a crisis',
    async check(at) {
      const { ids } = await at.say(words('I want to kill myself', 'me quiero matar')(at.lang));
      expect(ids).to.deep.equal(['conversation.danger.crisis']);
      await stillAsks(at);
    },
  },
  {
    name: 'a stale card',
    async check(at) {
      const { ids } = await at.say({ value: { nonce: '0'.repeat(32), says: 'yes' } });
      expect(ids).to.include.members(['conversation.stale', idOf(at.station)]);
      await stillAsks(at);
    },
  },
  { name: 'an empty message', check: asksAgain(() => ' ', 'conversation.emptyMessage') },
  { name: 'a message without end', check: asksAgain(() => 'bla '.repeat(3000), 'conversation.tooLong') },
  { name: 'hello', except: ownWords, check: asksAgain(words('hello', 'hola'), 'conversation.helloHere') },
  {
    name: 'thanks',
    except: ownWords,
    check: asksAgain(words('thank you so much', 'muchas gracias'), 'conversation.welcome'),
  },
  { name: 'are you a bot', check: asksAgain(words('are you a bot?', '¿eres un robot?'), 'conversation.areYouABot') },
  {
    name: 'anger',
    except: ownWords,
    async check(at) {
      const { ids } = await at.say(words('you are useless', 'esto es una porquería')(at.lang));
      expect(ids).to.include('conversation.frustrated');
      await stillAsks(at);
      expect((await at.say('no')).ids).to.include(idOf(at.station));
      await stillAsks(at);
    },
  },
  {
    name: 'a question to the knowledge',
    check: asksAgain(
      words('how do I get a copy of my medical records?', '¿cómo consigo una copia de mi expediente médico?'),
      'conversation.back',
    ),
  },
  {
    name: 'a short task in between',
    except: ({ state, question }) => !state.verified || ownWords({ state, question }),
    check: asksAgain(
      words('show my payment history', 'ver mi historial de pagos'),
      'payment-history.list',
      'conversation.back',
    ),
  },
  {
    name: 'a longer task in between, and back',
    async check(at) {
      const inReset = JSON.stringify(at.station.state.dialogStack).includes('reset-password');
      const other = inReset
        ? words('I want to make a guest payment', 'quiero pagar como invitado')
        : words('I want to reset my password', 'quiero restablecer mi contraseña');
      const { text, ids } = await at.say(other(at.lang));
      expect(ids, text).to.include('conversation.switchOffer');
      await stillAsks(at);
      await at.say('1');
      const after = await at.state();
      const task = after.queue[0] ?? after.aside;
      // A signed-in member's reset asks nothing: the mail is sent, and we are back.
      if (!task) expect(questionOf(after)?.slot).to.equal(at.station.question.slot);
      else expect(questionOf(after)?.task ?? 'sign-in').to.be.oneOf(['guest-payment', 'reset-password', 'sign-in']);
    },
  },
  {
    name: 'not understood: three steps, each in other words, and a person only after a yes',
    except: ownWords,
    async check(at) {
      const said: string[] = [];
      let last: Answered = { text: '', ids: [] };
      for (const noise of gibberish) {
        last = await at.say(noise);
        said.push(last.text);
      }
      expect(new Set(said).size, said.join('\n---\n')).to.equal(gibberish.length);
      // A summary is shown each time, because a yes counts only right after it.
      const summary = at.station.question.parser === 'yes-no' ? sentences((await at.say(repeat(at.lang))).text) : [];
      for (const [step, text] of said.slice(0, 3).entries()) {
        const before = said.slice(0, step).flatMap(sentences);
        const own = sentences(text).filter((sentence) => !summary.includes(sentence));
        for (const sentence of own) expect(before, `"${sentence}" was said twice`).not.to.include(sentence);
      }
      expect(last.ids).to.include.members(['conversation.noPerson', idOf(at.station)]);
      expect(last.ids).not.to.include('talk-to-person.opened');
      await stillAsks(at);
      for (const noise of gibberish.slice(0, 3)) last = await at.say(noise);
      expect(last.ids).to.include('conversation.offerPerson');
      last = await at.say(words('yes', 'sí')(at.lang));
      expect(last.ids).to.include.members(['talk-to-person.opened', idOf(at.station)]);
    },
  },
  {
    name: 'silence, and a yes afterwards',
    silence: 20,
    async check(at) {
      const { text, ids } = await at.say(words('yes', 'sí')(at.lang));
      expect(ids, text).to.include('conversation.welcomeBack');
      const after = await at.state();
      expect(after.verified).to.equal(undefined);
      expect(ids).to.include('conversation.goOnOffer');
      const on = await at.say('1');
      expect(on.ids).to.include('conversation.back');
      expect(questionOf(await at.state())).not.to.equal(undefined);
    },
  },
  {
    name: 'an internal error, and the same answer again',
    async check(at) {
      const answer = answerFor(at.station.question, at.lang) ?? 'no';
      const { members, limits } = at.app.services;
      const fail = async (): Promise<never> => {
        throw new Error('a fault on purpose');
      };
      Object.assign(at.app.services, { members: { find: fail }, limits: { take: fail } });
      let broken: Answered;
      try {
        broken = await at.say(answer);
      } finally {
        Object.assign(at.app.services, { members, limits });
      }
      // A step that asks nothing of either port cannot fail by them.
      if (!broken.ids.includes('conversation.internalError')) return;
      expect(broken.text).to.match(/E-[0-9A-F]{8}/);
      expect(at.app.problems.splice(0)).to.have.length(1);
      await stillAsks(at);
      expect((await at.say(answer)).ids).not.to.include('conversation.internalError');
    },
  },
  {
    name: 'a person holds the conversation, and leaves',
    async check(at) {
      await at.say(words('talk to a person', 'hablar con una persona')(at.lang));
      const reference = (await at.state()).desk?.reference ?? '';
      expect(await at.app.desk.take(reference, 'Dana')).to.equal(true);
      // What is said between turns waits on this channel, and nothing else comes with it.
      expect((await at.say(words('what about this?', '¿y esto?')(at.lang))).text).to.match(/^Dana[^\n]*$/);
      expect((await at.say('yes')).text).to.equal('');
      await at.app.desk.say(reference, 'Let me look');
      await at.app.desk.end(reference);
      const ticket = await at.app.stores.desk.ticket(reference);
      expect(ticket).to.equal(undefined);
      const { text, ids } = await at.say(words('repeat', 'repetir')(at.lang));
      expect(text).to.include('Dana: Let me look');
      expect(ids).to.include(idOf(at.station));
      await stillAsks(at);
    },
  },
];

/** Sentences that say something: greetings of choices and numbers apart. */
const sentences = (text: string): string[] =>
  text
    .split(/\n|(?<=[.?!])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 12 && !/^\d\. /.test(sentence));

describe('every repair at every question of every task', function () {
  this.timeout(60_000);
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(async () => {
    const operations = [];
    for await (const { kind } of app.stores.operations.all()) if (kind !== 'password-reset') operations.push(kind);
    expect(operations, 'nothing is done without a yes').to.deep.equal([]);
    expect(app.problems).to.deep.equal([]);
    console.log(`      ${questions} questions, ${tried} repairs tried`);
    await app.close();
  });

  const rows = allTasks().flatMap((task) =>
    task.needs === 'verified'
      ? [
          { task, member: '11001234' },
          { task, member: undefined },
        ]
      : [{ task, member: undefined }],
  );
  let questions = 0;
  let tried = 0;

  for (const { task, member } of rows) {
    for (const lang of ['en', 'es'] as const) {
      describe(`${task.id}${task.needs === 'verified' ? (member ? '' : ', signing in') : ''} (${lang})`, () => {
        let stations: Station[];
        before(async () => {
          stations = await stationsOf(app, task, lang, member);
          // Signing in is the same before every task: one question of it, in its middle, shows what becomes of the task behind it.
          if (task.needs === 'verified' && member === undefined) stations = stations.slice(1, 2);
          questions += stations.length;
        });

        it('asks something, unless it only tells', () => {
          const tells = (task.short && (member !== undefined || task.needs === 'anyone')) || stations.length > 0;
          expect(tells, `${task.id} asked nothing`).to.equal(true);
        });

        for (const repair of repairs) {
          it(repair.name, async () => {
            for (const station of stations) {
              if (repair.except?.(station)) continue;
              tried += 1;
              const id = await putConversation(app, station.state, repair.silence);
              const at: Try = {
                station,
                lang,
                app,
                id,
                say: (said) => saying(app, id, said),
                state: () => stateOf(app, id),
              };
              try {
                await repair.check(at);
              } catch (error) {
                if (error instanceof Error)
                  error.message = `at ${station.question.task}.${station.question.slot}: ${error.message}`;
                throw error;
              }
            }
          });
        }
      });
    }
  }
});
