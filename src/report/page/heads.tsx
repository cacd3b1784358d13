// The heads of the columns of a table.

/** A head for each column, in their order. */
export function Heads({ heads }: { readonly heads: readonly string[] }) {
  return (
    <>
      {heads.map((head) => (
        <th key={head} scope="col">
          {head}
        </th>
      ))}
    </>
  );
}
