import {broker} from './broker';
import {clients} from './clients';
import {consumer} from './consumer';
import {group} from './group';
import {producer} from './producer';
import type {Explanation} from './say';
import {topic} from './topic';

/** Everything we have written of settings. */
export const written: readonly Explanation[] = [...clients, ...producer, ...consumer, ...topic, ...broker, ...group];
