/** `value ?? other` for a plain `other`; the build writes calls of this in the place of the operator, which browsers of 2017 do not know. */
export const or = <Value, Other>(value: Value, other: Other): NonNullable<Value> | Other => (value === null || value === undefined ? other : value);

/** What has nothing: the build writes `(value || none).name` in the place of `value?.name`. */
export const none: Readonly<Record<string, undefined>> = Object.create(null) as never;
