import { expect } from 'chai';
import { sharedParts } from '../support/app.js';
import { createTestClock } from '../support/clock.js';
import { temporaryFolder } from '../support/folder.js';
import { createFaultyDisk } from './faulty-disk.js';
import { startLife } from './life.js';

describe('after an fsync error', function () {
  this.timeout(120_000);
  before(() => sharedParts());

  it('no turn is acknowledged any more, readiness says so, and a new start works again', async () => {
    const dataDir = await temporaryFolder();
    const open = (disk?: ReturnType<typeof createFaultyDisk>['disk']) =>
      startLife({
        dataDir,
        clock: createTestClock(),
        ...(disk && { stores: { disk } }),
        onCorrupt: (problem) => {
          throw new Error(problem);
        },
      });
    const say = async (url: string, id: string): Promise<number> => {
      const activity = { type: 'message', id, channelId: 'test', deliveryMode: 'expectReplies', text: 'hello' };
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...activity, conversation: { id: 'c' }, from: { id: 'p' }, recipient: { id: 'b' } }),
      });
      return response.status;
    };
    const ready = async (url: string): Promise<number> => (await fetch(`${url}/readyz`)).status;

    const plan: Parameters<typeof createFaultyDisk>[0] = {};
    const { disk, happened } = createFaultyDisk(plan);
    const failing = await open(disk);
    expect(await say(failing.url, '1')).to.equal(200);
    expect(await ready(failing.url)).to.equal(200);
    plan.nextFsyncFails = true;
    expect(await say(failing.url, '2')).to.equal(500);
    expect(happened.fsyncError).to.equal(true);
    expect(await say(failing.url, '3')).to.equal(500);
    expect(await ready(failing.url)).to.equal(503);
    await failing.app.close();

    const next = await open();
    expect(await ready(next.url)).to.equal(200);
    expect(await say(next.url, '2')).to.equal(200);
    await next.app.close();
  });
});
