import type {Trial} from '../harness/trial';
import {acksAllBelowMinIsr} from './acks-all-below-min-isr';
import {acksAndReturnedOffset} from './acks-and-returned-offset';
import {applicationRepeatsSend} from './application-repeats-send';
import {autoCommitAhead} from './auto-commit-ahead';
import {autoOffsetReset} from './auto-offset-reset';
import {batchAboveLimit} from './batch-above-limit';
import {bigRecordSmallFetch} from './big-record-small-fetch';
import {classicAssignors} from './classic-assignors';
import {commitAndCrash} from './commit-and-crash';
import {commitNumberAndPlace} from './commit-number-and-place';
import {compaction} from './compaction';
import {consumerProtocolAssignors} from './consumer-protocol-assignors';
import {controllerLost} from './controller-lost';
import {idleMembersAndNewPartitions} from './idle-members-and-new-partitions';
import {isrShrinksWhileWaiting} from './isr-shrinks-while-waiting';
import {keylessDistribution} from './keyless-distribution';
import {keysAndMorePartitions} from './keys-and-more-partitions';
import {lagAndOpenTransaction} from './lag-and-open-transaction';
import {leaderCrashAfterAck} from './leader-crash-after-ack';
import {leaderFailoverUnderLoad} from './leader-failover-under-load';
import {maxPollIntervalExceeded} from './max-poll-interval-exceeded';
import {minIsrAboveReplicas} from './min-isr-above-replicas';
import {offsetsInTransaction} from './offsets-in-transaction';
import {producerConflictingSettings} from './producer-conflicting-settings';
import {recordSizeLimits} from './record-size-limits';
import {refusedRecordsAndTopics} from './refused-records-and-topics';
import {retryAfterLostAnswer} from './retry-after-lost-answer';
import {shareAcknowledge} from './share-acknowledge';
import {shareDeadLetters} from './share-dead-letters';
import {shareLock} from './share-lock';
import {shareSplit} from './share-split';
import {silenceWithinMaxPoll} from './silence-within-max-poll';
import {staticMembership} from './static-membership';
import {timeRetention} from './time-retention';
import {topicWithDeadBroker} from './topic-with-dead-broker';
import {transactionIsolation} from './transaction-isolation';
import {transactionalIdFencing} from './transactional-id-fencing';
import {twoGroupsAndDeletedRecords} from './two-groups-and-deleted-records';
import {uncleanLeaderElection} from './unclean-leader-election';
import {visibilityBelowMinIsr} from './visibility-below-min-isr';

/** Longer ones first: experiments beside each other then end together. */
export const trials: Trial[] = [
  shareDeadLetters,
  compaction,
  timeRetention,
  classicAssignors,
  transactionalIdFencing,
  autoCommitAhead,
  shareLock,
  shareSplit,
  staticMembership,
  keylessDistribution,
  consumerProtocolAssignors,
  autoOffsetReset,
  maxPollIntervalExceeded,
  idleMembersAndNewPartitions,
  shareAcknowledge,
  silenceWithinMaxPoll,
  commitAndCrash,
  recordSizeLimits,
  acksAllBelowMinIsr,
  acksAndReturnedOffset,
  applicationRepeatsSend,
  batchAboveLimit,
  bigRecordSmallFetch,
  commitNumberAndPlace,
  controllerLost,
  isrShrinksWhileWaiting,
  keysAndMorePartitions,
  lagAndOpenTransaction,
  leaderCrashAfterAck,
  leaderFailoverUnderLoad,
  minIsrAboveReplicas,
  offsetsInTransaction,
  producerConflictingSettings,
  refusedRecordsAndTopics,
  retryAfterLostAnswer,
  topicWithDeadBroker,
  transactionIsolation,
  twoGroupsAndDeletedRecords,
  uncleanLeaderElection,
  visibilityBelowMinIsr,
];
