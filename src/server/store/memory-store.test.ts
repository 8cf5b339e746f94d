import { describe } from 'vitest';
import { testStore } from '../testing/store-behaviour';
import { createMemoryStore } from './memory-store';

describe('the store in memory', () => testStore(async () => createMemoryStore(Date.now)));
