/** Hands a file to the browser, which keeps it where downloads are kept. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000); // a browser may still be reading
}

/** A table as spreadsheets open it: the mark tells them that it is UTF-8. */
export const saveCsv = (name: string, csv: string): void => saveFile(name, new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" }));
