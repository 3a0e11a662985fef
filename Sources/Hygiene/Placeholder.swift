enum HygienePlaceholder {}
