/**
 * The rail on a narrow screen and the list of partners are popovers, which lie above everything else on the page
 * and stay open when a navigation or a dialog happens inside one document.
 */
export function closeSheets(): void {
  for (const sheet of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) sheet.hidePopover()
}
