import type {ComponentType} from 'react';
import {WriteOutcome} from './WriteOutcome';

/** Every interactive part, by the name its element carries. Props are JSON; `controls` is added when it wakes. */
export const islands: Record<string, ComponentType<never>> = {
  'write-outcome': WriteOutcome as ComponentType<never>,
};
