//! The rows as a whole.

use super::{Answers, Cluster, Field, Given, Goal, Record, Shape};

fn leaves() -> Vec<&'static Field> {
    let records = [Cluster::FIELDS, Goal::FIELDS];
    records.iter().flat_map(|fields| fields.iter()).flat_map(|field| field.leaves()).collect()
}

#[test]
fn a_path_ends_with_the_name_and_occurs_once() {
    let mut paths: Vec<&str> = leaves().iter().map(|field| field.path).collect();
    for field in leaves() {
        assert_eq!(field.path.rsplit('.').next(), Some(field.name));
        assert!(Cluster::FIELDS.iter().chain(Goal::FIELDS).any(|outer| outer.find(field.path).is_some()));
    }
    paths.sort_unstable();
    let count = paths.len();
    paths.dedup();
    assert_eq!(paths.len(), count);
}

#[test]
fn every_answer_of_a_row_fits_it_and_makes_it_known() {
    for field in Cluster::FIELDS.iter().flat_map(|field| field.leaves()) {
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
    for field in leaves().iter().filter(|field| matches!(field.shape, Shape::Text)) {
        assert!(field.form.fits(field.form.example()), "{}", field.path);
    }
}
