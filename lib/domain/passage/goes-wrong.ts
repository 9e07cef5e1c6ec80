/** Whether a heading stands over what is done when something goes wrong, at whatever step that is. English. */
export const tellsWhatGoesWrong = (heading = ''): boolean =>
  /^(?:(?:what to do )?(?:if|when) (?:something|anything|it|things)\b|emergency\b|emergencies\b|in (?:case of )?an? (?:emergency|accident)\b)/iu.test(
    heading.trim(),
  );
