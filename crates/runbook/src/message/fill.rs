//! Parameters into a template.

/// Puts parameters into a template. A name without a parameter stays as it is, braces and all.
pub fn fill<V: AsRef<str>>(template: &str, params: &[(&str, V)]) -> String {
    if params.is_empty() {
        return template.to_owned();
    }
    let mut size = template.len();
    for (_, value) in params {
        size = size.saturating_add(value.as_ref().len());
    }
    let mut text = String::with_capacity(size);
    fill_into(&mut text, template, params);
    text
}

/// The same, at the end of a text.
pub(crate) fn fill_into<V: AsRef<str>>(text: &mut String, template: &str, params: &[(&str, V)]) {
    let mut rest = template;
    while let Some((before, tail)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, after)) = tail.split_once('}') else {
            text.push('{');
            rest = tail;
            break;
        };
        if let Some((_, value)) = params.iter().find(|(known, _)| *known == name) {
            text.push_str(value.as_ref());
        } else {
            text.push('{');
            text.push_str(name);
            text.push('}');
        }
        rest = after;
    }
    text.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn puts_parameters_in() {
        assert_eq!(fill("{from} to {to}", &[("from", "a"), ("to", "b")]), "a to b");
        assert_eq!(fill::<&str>("no parameter", &[]), "no parameter");
        assert_eq!(fill("{a}{a}", &[("a", "1")]), "11");
    }

    #[test]
    fn leaves_what_it_does_not_know() {
        assert_eq!(fill::<&str>("{from} {", &[]), "{from} {");
    }

    #[test]
    fn does_not_look_into_values() {
        assert_eq!(fill("{a}", &[("a", "{b}"), ("b", "no")]), "{b}");
    }
}
