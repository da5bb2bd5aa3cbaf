//! The form of texts and the range of numbers, by the rows of the fields.

use upgrade_rules::facts::{Field, Record as _, Visitor};
use upgrade_runbook::answer::InputError;
use upgrade_runbook::input_error as mistake;

use crate::PlanRequest;

pub(super) fn check(request: &PlanRequest, mistakes: &mut Vec<InputError>) {
    request.visit_fields(&mut Check { mistakes });
}

struct Check<'m> {
    mistakes: &'m mut Vec<InputError>,
}

impl Visitor for Check<'_> {
    fn text(&mut self, field: &'static Field, text: &str) {
        if let Some(code) = field.form.error().filter(|_| !field.form.fits(text)) {
            self.mistakes.push(mistake(field.path, code, &[("value", text)]));
        }
    }

    fn number(&mut self, field: &'static Field, number: u64) {
        let (min, max) = field.range;
        if !(min..=max).contains(&number) {
            self.mistakes.push(out_of_range(field, number));
        }
    }
}

/// A number that the field does not take.
pub(crate) fn out_of_range(field: &Field, number: u64) -> InputError {
    let (min, max) = field.range;
    let [value, min, max] = [number, min, max].map(|number| number.to_string());
    mistake(field.path, "out-of-range", &[("value", value.as_str()), ("min", min.as_str()), ("max", max.as_str())])
}
