/** What the shell around the add-in shows of it. */
export interface Shell {
  /** "Visible" while the task pane shows. */
  paneState: 'Visible' | 'Background';
}
