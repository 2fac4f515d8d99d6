import {stringHash} from './javaHash';

/**
 * The partition of an internal topic that belongs to an id: of `__consumer_offsets` for a group id, of
 * `__transaction_state` for a transactional id (50 partitions each by default). The leader of that partition is the
 * coordinator. `Utils.abs(id.hashCode()) % partitions`: GroupMetadataManager.partitionFor in 2.8 and 3.9,
 * GroupCoordinatorService.partitionFor in 4.4, TransactionStateManager.partitionFor in all three.
 */
export function coordinatorPartition(id: string, partitions = 50): number {
  const hash = stringHash(id);
  // Math.abs of the smallest int is negative in Java, so Utils.abs makes it 0.
  return (hash === -(2 ** 31) ? 0 : Math.abs(hash)) % partitions;
}
