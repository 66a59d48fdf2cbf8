/** A text in which nothing is a pattern, for `like`. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
