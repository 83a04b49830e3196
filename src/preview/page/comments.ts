import { ICommandService, InterceptorEffectEnum, type Univer } from '@univerjs/core';
import {
  HoverManagerService,
  IRenderManagerService,
  SetScrollOperation,
  type IHoverCellPosition,
} from '@univerjs/preset-sheets-core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { SheetsThreadCommentModel } from '@univerjs/sheets-thread-comment';
import { threadAt, type CommentText, type PreviewWorkbook } from '../host/index';

/** What is said at the cell under the pointer. */
export interface HoveredThread {
  /** The comment, then its replies. */
  readonly thread: readonly CommentText[];
  /** The cell's edges on the grid's canvas, in pixels. */
  readonly cell: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** The corner of a cell that has a comment. */
const marker = { color: '#8764b8', size: 8 };

/**
 * Shows the comments of a workbook in the grid, to be read only: a corner on each cell that has one. The library's own way
 * of showing them brings an editor that keeps the focus from the grid.
 * @param onHover told what is said at the cell under the pointer; undefined when there is nothing to show.
 * @returns how to stop.
 */
export function showComments(
  univer: Univer,
  workbook: PreviewWorkbook,
  onHover: (hovered: HoveredThread | undefined) => void,
): () => void {
  const injector = univer.__getInjector();
  const comments = injector.get(SheetsThreadCommentModel);
  const markers = injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 100,
    handler: (cell, { unitId, subUnitId, row, col, rawData }, next) => {
      if (!comments.showCommentMarker(unitId, subUnitId, row, col)) return next(cell);
      const own = !cell || cell === rawData ? { ...rawData } : cell;
      return next({ ...own, markers: { ...own.markers, tr: marker } });
    },
  });
  const repaint = comments.commentUpdate$.subscribe(() => {
    injector.get(IRenderManagerService).getRenderById(workbook.unitId)?.mainComponent?.makeForceDirty();
  });
  const hover = injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    onHover(cell ? threadUnder(workbook, cell) : undefined);
  });
  const scrolling = injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetScrollOperation.id) onHover(undefined);
  });
  return () => {
    markers.dispose();
    repaint.unsubscribe();
    hover.unsubscribe();
    scrolling.dispose();
  };
}

function threadUnder(
  workbook: PreviewWorkbook,
  { location, position }: IHoverCellPosition,
): HoveredThread | undefined {
  const sheet = workbook.sheets.find(location.subUnitId);
  const thread = sheet
    ? threadAt(sheet, { row: location.row, column: location.col, rows: 1, columns: 1 })
    : [];
  if (thread.length === 0) return undefined;
  const { startX, endX, startY, endY } = position;
  return { thread, cell: { left: startX, right: endX, top: startY, bottom: endY } };
}
