//! Which error belongs to which field.

use upgrade_api::answer::InputError;

use super::field::Field;

/// The errors of a field.
pub fn of_field(errors: &[InputError], field: Field) -> Vec<InputError> {
    errors.iter().filter(|error| Field::at(&error.path) == Some(field)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use upgrade_api::facts::paths;

    use super::*;

    #[test]
    fn a_place_inside_a_list_belongs_to_the_list() {
        let error = |path: &str| InputError { path: path.into(), code: "x", message: String::new(), help: None };
        let errors = [error("cluster.pending.other[1]"), error("cluster.shards"), error("nowhere")];
        let count = |path: &str| of_field(&errors, Field::named(path).expect("it is a field")).len();
        assert_eq!([paths::PENDING_OTHER, paths::SHARDS, paths::VERSION].map(count), [1, 1, 0]);
    }
}
