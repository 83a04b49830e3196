import { isOwnSheet } from '../disclosure/own-sheets';
import type { RoomFailure } from './room/failure';
import type { WorkbookChange } from './room/changes';
import type { Tools } from './tools';
import { isBehind, readingOf } from './prepare';
import { present } from './present';
import { shown } from './shown';
import type { Reviewed } from './state';

/** How often a check is tried again while the user is typing in a cell, each time after twice the wait. */
const TRIES_WHILE_TYPING = 5;

/**
 * Follows the edits of the workbook, and the decimals that the user wants. Where the user wants it, what an edit touches is read and reviewed again by itself
 * once no further edit has come for a while; else the review on show counts as outdated. It keeps out of the way of
 * every operation: one that starts makes what was begun void, and afterwards the edits are checked that it has not read.
 */
export class LiveCheck {
  /** The sheets with edits that no review has seen, and when (by a count) the last of them came. "" is a sheet that is gone. */
  private readonly pending = new Map<string, number>();
  private count = 0;
  /** Which run is the present one; another number makes it void. */
  private turn = 0;
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param delay how long after the last edit it begins, in milliseconds */
  constructor(
    private readonly tools: Tools,
    private readonly delay: number,
  ) {}

  /** Takes note of an edit. */
  noteChange({ kind, sheet, ours }: WorkbookChange): void {
    if (ours || isOwnSheet(sheet)) return;
    this.count += 1;
    const { reviewed } = this.tools.store.getState();
    const known = kind === 'missed' ? (reviewed?.snapshot.sheets ?? []).map(({ name }) => name) : [];
    for (const changed of [sheet, ...known]) this.pending.set(changed, this.count);
    this.tries = 0;
    this.follow();
  }

  /** Whether there are edits that the review on show has not seen. */
  isPending(): boolean {
    return this.pending.size > 0;
  }

  /** How many edits there were so far: what to call before the workbook is read. */
  now(): number {
    return this.count;
  }

  /** The workbook as it was after so many edits is being shown; later ones are not in it. */
  haveRead(count: number): void {
    for (const [sheet, edit] of this.pending) if (edit <= count) this.pending.delete(sheet);
    this.tries = 0;
  }

  /** An operation begins: what was begun here is void. */
  giveWay(): void {
    this.stop();
    this.show();
  }

  /** The operation has ended, or the user wants other decimals, or edits checked by themselves, or does not any more. */
  follow(): void {
    const { reviewed, activity } = this.tools.store.getState();
    if (activity !== null) return;
    this.stop();
    if (reviewed !== null && this.isPending() && !reviewed.changedSince) {
      if (this.isOn()) this.wait(this.delay);
      else this.outdate();
    }
    this.show();
    this.catchUp();
  }

  private isOn(): boolean {
    return this.tools.store.getState().preferences.liveCheck;
  }

  private stop(): void {
    this.turn += 1;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private wait(delay: number): void {
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.check();
    }, delay);
  }

  private async check(): Promise<void> {
    const { store } = this.tools;
    this.turn += 1;
    const turn = this.turn;
    store.update({ live: 'checking' });
    try {
      const failure = await this.read(() => turn === this.turn);
      if (turn !== this.turn) return;
      if (failure === null) this.follow();
      else this.failed(failure);
    } catch {
      // A bug: the workbook can still be checked as a whole, and that tells what is wrong.
      if (turn === this.turn) this.giveUp();
    }
  }

  /** Reads and reviews what was edited; gives why it could not. What is not current any more is not shown. */
  private async read(isCurrent: () => boolean): Promise<RoomFailure | null> {
    const { room, store } = this.tools;
    const { reviewed } = store.getState();
    if (reviewed === null) return null;
    const now = this.now();
    const changed = new Set([...this.pending.keys()].filter((sheet) => sheet !== ''));
    const reading = await room.readWorkbook({ before: readingOf(reviewed), changed });
    if (!isCurrent()) return null;
    if (!reading.ok) return reading.failure;
    await shown();
    if (!isCurrent()) return null;
    const { choices } = reading.value;
    // The same choices as the same object, so that the engine sees that they are.
    const kept = JSON.stringify(choices) === JSON.stringify(reviewed.choices) ? reviewed.choices : choices;
    const shownNow = await present(this.tools, { reading: { ...reading.value, choices: kept }, isCurrent });
    if (shownNow !== null) this.haveRead(now);
    return null;
  }

  /** Reviews what is on show with the decimals that the user wants by now, unless an edit is about to be checked with them. */
  private catchUp(): void {
    const { reviewed, preferences } = this.tools.store.getState();
    if (reviewed !== null && this.timer === undefined && isBehind(reviewed, preferences))
      void this.renew(reviewed);
  }

  private async renew(reviewed: Reviewed): Promise<void> {
    this.turn += 1;
    const turn = this.turn;
    const isCurrent = (): boolean => turn === this.turn;
    const { time, changedSince } = reviewed;
    this.tools.store.update({ live: 'checking' });
    try {
      await present(this.tools, { reading: readingOf(reviewed), age: { time, changedSince }, isCurrent });
      if (isCurrent()) this.show();
    } catch {
      // A bug: checking the workbook as a whole tells what is wrong.
      if (isCurrent()) this.outdate();
    }
  }

  private failed({ kind }: RoomFailure): void {
    if (kind !== 'editMode' || this.tries >= TRIES_WHILE_TYPING) {
      this.giveUp();
      return;
    }
    this.tries += 1;
    this.wait(this.delay * 2 ** this.tries);
    this.show();
  }

  private giveUp(): void {
    this.outdate();
    this.catchUp();
  }

  private outdate(): void {
    const { store } = this.tools;
    const { reviewed } = store.getState();
    if (reviewed !== null) store.update({ reviewed: { ...reviewed, changedSince: true } });
    this.show();
  }

  private show(): void {
    const { store } = this.tools;
    const live = !this.isOn() ? 'off' : this.timer === undefined ? 'idle' : 'waiting';
    if (store.getState().live !== live) store.update({ live });
  }
}
