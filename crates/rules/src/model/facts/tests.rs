//! The rows as a whole.

use super::{Answers, Cluster, Field, Given, Goal, Record, Shape};

/// These fields, or those inside them, whatever their depth.
fn leaves(fields: &'static [&'static Field]) -> impl Iterator<Item = &'static Field> {
    fields.iter().flat_map(|field| match field.shape {
        Shape::Record(inside) => leaves(inside).collect(),
        _ => vec![*field],
    })
}

fn all() -> Vec<&'static Field> {
    leaves(Cluster::FIELDS).chain(leaves(Goal::FIELDS)).collect()
}

#[test]
fn a_path_ends_with_the_name_and_occurs_once() {
    let mut paths: Vec<&str> = all().iter().map(|field| field.path).collect();
    for field in all() {
        assert_eq!(field.path.rsplit('.').next(), Some(field.name));
        assert!([Cluster::FIELDS, Goal::FIELDS].iter().any(|fields| Field::find(fields, field.path).is_some()));
    }
    paths.sort_unstable();
    let count = paths.len();
    paths.dedup();
    assert_eq!(paths.len(), count);
}

#[test]
fn every_answer_of_a_row_fits_it_and_makes_it_known() {
    for field in leaves(Cluster::FIELDS) {
        let answers: Vec<Given> = match field.answers {
            Answers::None | Answers::Pending => continue,
            Answers::Flags => vec![Given::Flag(true), Given::Flag(false)],
            Answers::Numbers(numbers) => numbers.iter().map(|number| Given::Number(*number)).collect(),
            Answers::Lists(lists) => lists.iter().map(|list| Given::Numbers(list)).collect(),
            Answers::Words(words) => words.iter().map(|word| Given::Word(word)).collect(),
        };
        for answer in answers {
            let mut cluster = Cluster::default();
            assert!(!cluster.knows(field.path), "{}", field.path);
            assert!(cluster.set(field.path, answer), "{} does not take {answer:?}", field.path);
            assert!(cluster.knows(field.path), "{}", field.path);
        }
    }
}

#[test]
fn what_a_row_does_not_take_is_refused() {
    let mut cluster = Cluster::default();
    assert!(!cluster.set("cluster.multiAz", Given::Number(1)));
    assert!(!cluster.set("cluster.clusterMode", Given::Word("sharded")));
    assert!(!cluster.set("cluster.nothing", Given::Flag(true)));
    assert_eq!(cluster, Cluster::default());
}

#[test]
fn an_example_has_its_own_form() {
    for field in all().iter().filter(|field| matches!(field.shape, Shape::Text)) {
        assert!(field.form.fits(field.form.example()), "{}", field.path);
    }
}
