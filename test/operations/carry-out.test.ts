import { operatorContract } from '../contracts/operator.js';
import { embeddedStores } from '../support/embedded.js';

describe('carrying out operations over files', () =>
  operatorContract(async (faults) => {
    const stores = await embeddedStores({ faults });
    return { stores, clock: stores.clock };
  }));
