import {compareReleases} from './releases';

/** A record on its way to a partition whose leader is alive. */
export interface Write {
  acks: 0 | 1 | 'all';
  /** Replicas in the ISR when the record reaches the leader, the leader included. */
  inSync: number;
  /** Replicas left in the ISR while the leader waits for them; as `inSync` if not said. Matters for acks=all. */
  inSyncWhileWaiting?: number;
  /** Another record reaches the leader after the ISR has shrunk, while this one still waits. */
  anotherWrite?: boolean;
  /** Replication factor. */
  replicas: number;
  /** min.insync.replicas of the topic. */
  minInSync: number;
  release: string;
}

/**
 * What a later death of the leader means, with unclean.leader.election.enable=false: `kept`: the next leader has the
 * record; `may-be-lost`: the next leader may not have it; `waits`: no other replica may lead, the partition stays
 * without a leader until this one is back, and the record is gone with its disk.
 */
export type LeaderDeath = 'kept' | 'may-be-lost' | 'waits';

export type Outcome =
  | {
      result: 'accepted';
      /** False for acks=0: the producer reports success without an answer, whatever happens to the record. */
      confirmed: boolean;
      /** Replicas that surely have the record when the producer reports success, the leader included. */
      copies: number;
      /** Consumers get the record as soon as the ISR has it; false: only after the ISR has grown back. */
      visible: boolean;
      ifLeaderDies: LeaderDeath;
    }
  | {
      /** Nothing was written. Retriable. */
      result: 'rejected';
      error: 'NotEnoughReplicasException';
      /** How many replicas the ISR would have needed. */
      needed: number;
    }
  | {
      /** The record is in the leader's log, but the producer gets an error; a retry without idempotence doubles it. */
      result: 'unconfirmed';
      error: 'NotEnoughReplicasAfterAppendException' | 'TimeoutException';
      copies: number;
      visible: boolean;
      needed: number;
    };

/** From 3.7 (KAFKA-15583) min.insync.replicas is cut to the replica count, and consumers see nothing below it. */
const strictMinIsr = '3.7.0';

/**
 * From 4.1 new clusters keep eligible leader replicas (KIP-966): what fell out of an ISR below min.insync.replicas may
 * still be elected, since it has all that consumers could see.
 */
const eligibleLeaders = '4.1.0';

function leaderDeath(acks: Write['acks'], inSync: number, hasEligible: boolean): LeaderDeath {
  if (acks === 0) return 'may-be-lost';
  if (inSync === 1) return hasEligible ? 'may-be-lost' : 'waits';
  return acks === 'all' ? 'kept' : 'may-be-lost';
}

/**
 * What becomes of a write. Source: kafka.cluster.Partition of 2.8.2, 3.9.2 and 4.4 (appendRecordsToLeader,
 * checkEnoughReplicasReachOffset, maybeIncrementLeaderHW, effectiveMinIsr), DelayedProduce and PartitionChangeBuilder.
 * An answer means that the replicas have the record in their logs, not that it is on disk. Throws RangeError on counts
 * that cannot be.
 */
export function outcomeOf(write: Write): Outcome {
  const {acks, inSync, replicas, minInSync, inSyncWhileWaiting = inSync, anotherWrite = false, release} = write;
  for (const count of [inSync, inSyncWhileWaiting]) {
    if (!Number.isInteger(count) || count < 1 || count > replicas) {
      throw new RangeError(`ISR of ${count} replicas with replication factor ${replicas}: expected 1 to ${replicas}`);
    }
  }
  if (!Number.isInteger(minInSync) || minInSync < 1) {
    throw new RangeError(`min.insync.replicas=${minInSync}: expected a whole number from 1`);
  }
  const strict = compareReleases(release, strictMinIsr) >= 0;
  const needed = strict ? Math.min(minInSync, replicas) : minInSync;
  const belowMin = inSyncWhileWaiting < needed;
  const ifLeaderDies = leaderDeath(
    acks,
    inSyncWhileWaiting,
    belowMin && compareReleases(release, eligibleLeaders) >= 0,
  );

  if (acks !== 'all') {
    return {result: 'accepted', confirmed: acks === 1, copies: acks, visible: !(strict && belowMin), ifLeaderDies};
  }
  if (inSync < needed) return {result: 'rejected', error: 'NotEnoughReplicasException', needed};
  if (belowMin) {
    // Until the high watermark moves nobody looks whether the record has arrived. In a strict release it stands still
    // below min.insync.replicas, in an older one it moves with the next record; else request.timeout.ms ends the wait.
    const noticed = !strict && anotherWrite;
    const error = noticed ? 'NotEnoughReplicasAfterAppendException' : 'TimeoutException';
    return {result: 'unconfirmed', error, copies: inSyncWhileWaiting, visible: noticed, needed};
  }
  return {result: 'accepted', confirmed: true, copies: inSyncWhileWaiting, visible: true, ifLeaderDies};
}
