import type {Explanation} from '../explanations';
import {producer} from './producer';

/** Everything we have written of settings. */
export const written: readonly Explanation[] = [...producer];
