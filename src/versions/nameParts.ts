/** Where a long name may break: after a dot and before a capital. `max.poll.interval.ms` → `max.`, `poll.`, … */
export function nameParts(name: string): string[] {
  return name.length < 13 ? [name] : name.split(/(?<=[a-z]\.)(?=[a-z])|(?<=[a-z])(?=[A-Z][a-z])/);
}
