//! Parameters into a template.

/// Puts parameters into a template, by name. A name without a parameter stays as it is, braces and all.
pub fn fill<V: AsRef<str>>(template: &str, params: &[(&str, V)]) -> String {
    let mut text = String::new();
    fill_into(&mut text, template, params);
    text
}

/// The same, at the end of a text.
pub fn fill_into<V: AsRef<str>>(text: &mut String, template: &str, params: &[(&str, V)]) {
    let mut size = template.len();
    for (_, value) in params {
        size = size.saturating_add(value.as_ref().len());
    }
    text.reserve(size);
    put(text, template, &|name| params.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_ref()));
}

/// Puts parameters into a template, by number.
pub(crate) fn fill_numbered(template: &str, values: &[&str]) -> String {
    fill_by(template, &|name| values.get(name.parse::<usize>().ok()?).copied())
}

/// Puts parameters into a template, by whatever knows them.
pub fn fill_by<'v>(template: &str, value_of: &dyn Fn(&str) -> Option<&'v str>) -> String {
    let mut text = String::with_capacity(template.len());
    put(&mut text, template, value_of);
    text
}

/// A value is never read for further parameters.
fn put<'v>(text: &mut String, template: &str, value_of: &dyn Fn(&str) -> Option<&'v str>) {
    let mut rest = template;
    while let Some((before, tail)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, after)) = tail.split_once('}') else {
            text.push('{');
            rest = tail;
            break;
        };
        if let Some(value) = value_of(name) {
            text.push_str(value);
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
    use super::{fill, fill_numbered};

    #[test]
    fn puts_parameters_in() {
        assert_eq!(fill("{from} to {to}", &[("from", "a"), ("to", "b")]), "a to b");
        assert_eq!(fill::<&str>("no parameter", &[]), "no parameter");
        assert_eq!(fill("{a}{a}", &[("a", "1")]), "11");
        assert_eq!(fill_numbered("{1} and {0}", &["b", "a"]), "a and b");
    }

    #[test]
    fn leaves_what_it_does_not_know() {
        assert_eq!(fill::<&str>("{from} {", &[]), "{from} {");
    }

    #[test]
    fn does_not_look_into_values() {
        assert_eq!(fill("{a}", &[("a", "{b}"), ("b", "no")]), "{b}");
        assert_eq!(fill_numbered("{0}", &["{1}", "no"]), "{1}");
    }
}
