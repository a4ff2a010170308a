/** A binary heap of slots by distance; a slot may be pushed again with a smaller distance. */
export interface SlotHeap {
  size: number;
  keys: Float64Array;
  slots: Int32Array;
}

export const createHeap = (): SlotHeap => ({
  size: 0,
  keys: new Float64Array(1024),
  slots: new Int32Array(1024),
});

/** Adds a slot at a distance. */
export function push(heap: SlotHeap, slot: number, key: number): void {
  if (heap.size === heap.keys.length) {
    const keys = new Float64Array(heap.size * 2);
    const slots = new Int32Array(heap.size * 2);
    keys.set(heap.keys);
    slots.set(heap.slots);
    heap.keys = keys;
    heap.slots = slots;
  }
  const { keys, slots } = heap;
  let at = heap.size++;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (keys[parent]! <= key) break;
    keys[at] = keys[parent]!;
    slots[at] = slots[parent]!;
    at = parent;
  }
  keys[at] = key;
  slots[at] = slot;
}

/** Takes the nearest slot away; `keys[0]` and `slots[0]` must have been read before. */
export function dropFirst(heap: SlotHeap): void {
  const { keys, slots } = heap;
  const last = --heap.size;
  if (last === 0) return;
  const key = keys[last]!;
  const slot = slots[last]!;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= last) break;
    if (child + 1 < last && keys[child + 1]! < keys[child]!) child++;
    if (keys[child]! >= key) break;
    keys[at] = keys[child]!;
    slots[at] = slots[child]!;
    at = child;
  }
  keys[at] = key;
  slots[at] = slot;
}
