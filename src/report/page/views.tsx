// Buttons of which one is pressed: the parts that belong to it are shown, the others are not. Without scripts there are no buttons.

/** The parts are marked `data-view-NAME`, with the key of the option they belong to. */
export function Views(props: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [key: string, text: string])[];
}) {
  const { name, label, options } = props;
  return (
    <fieldset class="views" aria-label={label} data-views={name}>
      {options.map(([key, text], index) => (
        <button key={key} type="button" value={key} aria-pressed={index === 0 ? 'true' : 'false'}>
          {text}
        </button>
      ))}
    </fieldset>
  );
}
