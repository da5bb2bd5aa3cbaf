//! The form of texts and the range of numbers, by the rows of the fields.

use upgrade_rules::facts::{Field, Record as _, Visitor};

use crate::PlanRequest;
use crate::errors::InputErrors;

pub(super) fn check(request: &PlanRequest, errors: &mut InputErrors) {
    request.visit_fields(&mut Check { errors });
}

struct Check<'e> {
    errors: &'e mut InputErrors,
}

impl Visitor for Check<'_> {
    fn text(&mut self, field: &'static Field, text: &str) {
        if let Some(code) = field.form.error().filter(|_| !field.form.fits(text)) {
            self.errors.add(field.path, code, &[("value", text)]);
        }
    }

    fn number(&mut self, field: &'static Field, number: u64) {
        let (min, max) = field.range;
        if !(min..=max).contains(&number) {
            out_of_range(field, number, self.errors);
        }
    }
}

/// A number that the field does not take.
pub(crate) fn out_of_range(field: &Field, number: u64, errors: &mut InputErrors) {
    let (min, max) = field.range;
    let [value, min, max] = [number, min, max].map(|number| number.to_string());
    errors.add(field.path, "out-of-range", &[("value", value.as_str()), ("min", min.as_str()), ("max", max.as_str())]);
}
