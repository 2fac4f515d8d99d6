import {compareReleases} from '../../../src/kafka/releases';
import type {Config} from '../harness/clients';

export interface Protocol {
  /** How rows name it. */
  label: string;
  config: Config;
  classic: boolean;
  sessionMs: number;
}

/** Group protocols of a line. The session timeout is the client's in the classic one and the broker's in the new one. */
export function protocols(line: string, sessionMs: number): Protocol[] {
  const classic = {label: 'classic', config: {'session.timeout.ms': sessionMs}, classic: true, sessionMs};
  const consumer = {label: 'consumer', config: {'group.protocol': 'consumer'}, classic: false, sessionMs: 6000};
  return compareReleases(line, '4') >= 0 ? [classic, consumer] : [classic];
}
