/** Rows of a sparse matrix: row r has the columns `columns[starts[r]] … columns[starts[r + 1] - 1]` and their values. */
export interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}

export const sparseRows = (rows: readonly (readonly [column: number, value: number])[][]): SparseRows => {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => {
    starts[r + 1] = starts[r]! + row.length;
  });
  const columns = new Int32Array(starts[rows.length]!);
  const values = new Float32Array(starts[rows.length]!);
  let at = 0;
  for (const row of rows) {
    for (const [column, value] of row) {
      columns[at] = column;
      values[at++] = value;
    }
  }
  return { starts, columns, values };
};
