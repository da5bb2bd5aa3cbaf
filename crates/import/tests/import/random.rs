//! Whatever happens to a text before it is read: no panic, and never more certainty than the whole text gives.

use proptest::prelude::*;
use upgrade_import::{ImportAnswer, ImportStatus};
use upgrade_rules::facts::{Kind, Pending};

use crate::common::{self, config, import};

/// Each cluster of which the text says that nothing is pending, by id and Region.
///
/// A serverless cache has nothing pending whatever the text says: its changes cannot wait for a window.
fn certain(answer: &ImportAnswer) -> Vec<(Option<&str>, Option<&str>)> {
    let certain = answer.clusters.iter().filter(|cluster| {
        cluster.cluster.kind != Some(Kind::Serverless) && cluster.cluster.pending == Some(Pending::default())
    });
    certain.map(|cluster| (cluster.cluster.id.as_deref(), cluster.cluster.region.as_deref())).collect()
}

/// A text in two parts.
fn split(text: &str, cut: prop::sample::Index) -> (&str, &str) {
    let start = cut.index(text.len().saturating_add(1));
    let at = (start..=text.len()).find(|at| text.is_char_boundary(*at));
    text.split_at(at.unwrap_or(text.len()))
}

fn text_case() -> impl Strategy<Value = String> {
    let texts: Vec<String> =
        common::cases().into_iter().filter(|case| case.text.len() < 200_000).map(|case| case.text).collect();
    prop::sample::select(texts)
}

fn bytes_case() -> impl Strategy<Value = Vec<u8>> {
    prop::sample::select(common::cases().into_iter().map(|case| case.text.into_bytes()).collect::<Vec<_>>())
}

/// A piece of JSON to put somewhere.
fn splinter() -> impl Strategy<Value = Vec<u8>> {
    let known = [
        "null",
        "7",
        "-1.5e300",
        "\"x\"",
        "[",
        "{",
        "]",
        "}",
        ",",
        ":",
        "\"",
        "\\",
        "\n",
        "{}",
        "[]",
        "\u{feff}",
        "true",
        ": ",
        "- ",
        "&a ",
        "*a",
        "|",
        ">",
        "---\n",
        "'",
        "<!--",
        "<![CDATA[",
        "</a>",
        "<a>",
        "&b;",
        "+--+",
        "||",
        "=> {",
        "CacheClusters:\n",
        "<CacheClusters>",
        "\t",
        "!Ref a",
        "\"Resources\": {},",
        "apiVersion: elasticache.services.k8s.aws/v1alpha1\n",
        "-/+ resource \"aws_elasticache_cluster\" \"a\" {\n",
        " -> (known after apply)",
    ];
    prop_oneof![
        prop::sample::select(known.to_vec()).prop_map(|text| text.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..4),
    ]
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_cut_text_is_never_more_certain(text in text_case(), cut in any::<prop::sample::Index>()) {
        let (cut, _) = split(&text, cut);
        let (whole, half) = (import(&text), import(cut));
        let sure = certain(&whole);
        for cluster in certain(&half) {
            prop_assert!(sure.contains(&cluster), "{cluster:?}");
        }
        prop_assert!(half.status != ImportStatus::Imported || !whole.clusters.is_empty());
    }

    #[test]
    fn a_text_cut_at_its_beginning_is_never_more_certain(text in text_case(), cut in any::<prop::sample::Index>()) {
        let (_, cut) = split(&text, cut);
        let sure = import(&text);
        let sure = certain(&sure);
        for cluster in certain(&import(cut)) {
            prop_assert!(sure.contains(&cluster), "{cluster:?}");
        }
    }

    #[test]
    fn a_damaged_file_never_panics(
        mut bytes in bytes_case(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), 0usize..40, splinter()), 1..6),
    ) {
        for (at, length, splinter) in damage {
            let start = at.index(bytes.len().max(1)).min(bytes.len());
            let end = start.saturating_add(length).min(bytes.len());
            bytes.splice(start..end, splinter);
        }
        let text = String::from_utf8_lossy(&bytes);
        let answer = import(&text);
        prop_assert!(answer.status != ImportStatus::Invalid || !answer.problems.is_empty());
        prop_assert_eq!(&answer, &import(&text));
    }

    #[test]
    fn parts_of_two_documents_never_panic(
        one in bytes_case(),
        other in bytes_case(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..4),
    ) {
        let mut bytes = Vec::new();
        for (first, second) in cuts {
            bytes.extend_from_slice(&one[first.index(one.len() + 1)..]);
            bytes.extend_from_slice(&other[..second.index(other.len() + 1)]);
        }
        let answer = import(&String::from_utf8_lossy(&bytes));
        prop_assert!(answer.status != ImportStatus::Invalid || !answer.problems.is_empty());
    }

    #[test]
    fn any_text_gets_an_answer(text in any::<String>()) {
        let answer = import(&text);
        prop_assert!(answer.clusters.is_empty());
        prop_assert!(!answer.problems.is_empty());
    }
}
