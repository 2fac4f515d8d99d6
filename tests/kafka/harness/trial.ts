import type {Bench} from './bench';

/** The doing of an experiment; its words are in `src/kafka/observed/catalogue`. */
export interface Trial {
  id: string;
  /** Freezes, kills or restarts brokers, so nothing else may run beside it. */
  disturbs?: true;
  limitMs?: number;
  /** Broker settings lowered on the whole cluster that this outcome took advantage of. */
  relies?: string[];
  /** Client and topic settings lowered by the experiment itself. */
  sets?: Record<string, string> | ((line: string) => Record<string, string>);
  run(bench: Bench): Promise<void>;
}
