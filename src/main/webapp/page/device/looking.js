/** Whether the reader looks at this page: a window that is only visible, beside another, may not be looked at. */
export const isLooking = () => document.visibilityState === 'visible' && document.hasFocus();
