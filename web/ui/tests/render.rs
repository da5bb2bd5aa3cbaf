//! The page as text, on the native target: what is there before any script of the browser runs.
#![cfg(feature = "ssr")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use leptos::prelude::*;
use serde_json::{Value, json};
use upgrade_api::{Language, PlanAnswer};
use upgrade_ui::model::field::Field;
use upgrade_ui::model::form::Form;
use upgrade_ui::model::{address, example};
use upgrade_ui::{Page, Planner};

/// The page for a request.
fn page(request: &Value) -> String {
    page_at(&address::write(request))
}

/// The page at an address.
fn page_at(fragment: &str) -> String {
    Owner::new().with(|| {
        let planner = Planner::example();
        planner.go_to(fragment);
        view! { <Page planner /> }.into_view().to_html()
    })
}

fn example() -> String {
    Owner::new().with(|| {
        let planner = Planner::example();
        view! { <Page planner /> }.into_view().to_html()
    })
}

#[test]
fn the_first_look_is_a_block_with_three_resolution_options() {
    let html = example();
    assert!(html.contains("Blocked as requested"), "{html}");
    for option in ["in-place-window", "wait-for-window", "combine-scale-up"] {
        assert!(html.contains(option), "`{option}` is missing");
    }
    assert!(html.contains("This example shows"));
    assert!(!html.to_lowercase().contains("zero downtime"));
}

#[test]
fn what_a_user_typed_is_text_and_never_markup() {
    let hostile = "<script>alert(1)</script>\"'$(x)`y`";
    let html =
        page(&json!({"cluster": {"id": hostile, "engine": hostile, "version": hostile}, "goal": {"version": hostile}}));
    assert!(!html.contains("<script>"), "{html}");
    assert!(html.contains("&lt;script&gt;"));
}

#[test]
fn an_error_is_shown_at_its_field_and_in_the_list() {
    let html =
        page(&json!({"cluster": {"engine": "redis", "version": "6.2", "shards": "many"}, "goal": {"version": "7.1"}}));
    let field = html.split("id=\"field-cluster-shards\"").nth(1).expect("the field is there");
    let tag = field.split('>').next().unwrap_or_default();
    assert!(tag.contains("aria-invalid=\"true\""), "{tag}");
    assert!(html.contains("Fix the request"));
}

#[test]
fn the_summary_of_errors_leads_to_each_field_which_says_the_same() {
    let request = json!({
        "cluster": {"engine": "redis", "version": "6.2", "shards": "many", "multiAz": "perhaps"},
        "goal": {"version": "7.1", "limits": {"writeInterruptionSeconds": "soon"}}
    });
    let known = answer(&request);
    let html = page(&request);
    let summary = html.split("class=\"error-summary\"").nth(1).and_then(|rest| rest.split("</ul>").next());
    let summary = summary.expect("the summary is there");
    assert!(summary.contains(&format!("{} errors to fix", known.errors.len())), "{summary}");
    assert!(known.errors.len() == 3, "{:?}", known.errors);
    for error in &known.errors {
        let field = Field::at(&error.path).unwrap_or_else(|| panic!("{} has a field", error.path));
        let item = summary.split(&format!("data-field=\"{}\"", error.path)).nth(1).unwrap_or_default();
        assert!(item.contains(&[">", field.label(), "</button>"].concat()), "{}: {item}", error.path);
        let control = html.split(&[" id=\"", &field.element_id(), "\""].concat()).nth(1).expect("the field is there");
        let tag = control.split('>').next().unwrap_or_default();
        let described = field.element_id() + "-error";
        assert!(tag.contains(&["aria-describedby=\"", &described].concat()), "{}: {tag}", error.path);
        let text = html.split(&["id=\"", &described, "\">"].concat()).nth(1).unwrap_or_default();
        assert!(text.starts_with("<p class=\"input-error\">"), "{}", error.path);
    }
}

#[test]
fn without_an_error_there_is_no_summary_and_one_error_is_no_plural() {
    assert!(!example().contains("error-summary"));
    let html = page(&example_with(|request| request["goal"]["version"] = json!("7.4")));
    assert!(html.contains("1 error to fix"));
}

#[test]
fn a_link_made_by_other_rules_says_so_and_an_older_one_says_nothing() {
    let request = example::request();
    let now = answer(&request).rules_version;
    let said = "The rules have changed since this link was made.";
    let link = |rules: &str| page_at(&address::write_chosen(&request, &address::Choice::default(), rules));
    assert!(link("0.0.1+2020-01-01").contains(said));
    assert!(!link(now).contains(said));
    assert!(!page(&request).contains(said), "an old link");
}

/// Some programs cut addresses off at 2,000 characters; 80 of them are the page's own.
#[test]
fn what_people_can_read_makes_no_link_of_the_corpus_too_long() {
    const MOST: usize = 1_920;
    let (mut cases, mut readable) = (0, 0);
    for (name, request) in corpus() {
        let rules = answer(&request).rules_version;
        let (before, now) =
            (address::write(&request), address::write_chosen(&request, &address::Choice::default(), rules));
        assert!(now.len() <= MOST || before.len() > MOST, "{name}: {} and {}", before.len(), now.len());
        assert!(now.starts_with(&before), "{name}");
        cases += 1;
        readable += usize::from(now.len() > before.len());
    }
    assert!(cases > 500 && readable * 100 > cases * 95, "{readable} of {cases}");
}

#[test]
fn an_empty_request_is_no_green_plan() {
    let html = page(&json!({"cluster": {}, "goal": {}}));
    assert!(!html.contains("data-tone=\"go\""));
}

#[test]
fn every_source_is_linked_safely() {
    let html = example();
    for link in html.split("<a href=\"http").skip(1) {
        let tag = link.split('>').next().unwrap_or_default();
        assert!(tag.contains("noopener"), "{tag}");
        assert!(tag.starts_with("s://"), "{tag}");
    }
}

#[test]
fn a_source_without_an_address_is_text() {
    let request = example_with(|request| {
        request["cluster"]["nodeType"] = json!("cache.m1.large");
    });
    let known = answer(&request);
    let unlinked: Vec<_> = known.sources.values().filter(|source| source.url.is_none()).collect();
    assert!(!unlinked.is_empty(), "this request no longer shows one: {:?}", known.sources.keys());
    let html = page(&request);
    assert!(!html.contains("href=\"\""), "an empty link opens the planner itself");
    for source in unlinked {
        assert!(html.contains(&["<span>", &escaped(source.title), "</span>"].concat()), "{}", source.title);
    }
}

/// Every check and every span says what it rests on, with the code by which programs know it.
#[test]
fn checks_and_spans_lead_to_their_sources() {
    let request = example::request();
    let known = answer(&request);
    let html = page(&request);
    let shown =
        known.strategies.iter().find(|option| Some(&option.id) == known.recommended.as_ref()).expect("an option");
    for check in shown.steps.iter().flat_map(|step| step.before.iter().chain(&step.after)) {
        let item = html.split(&["data-code=\"", check.code, "\""].concat()).nth(1).expect("the check is there");
        let item = item.split("</li>").next().unwrap_or_default();
        assert!(item.contains("class=\"source-links\""), "{}: {item}", check.code);
    }
    for span in [&shown.interruption.writes, &shown.interruption.data] {
        let card = html.split(&["data-code=\"", span.code, "\""].concat()).nth(1).expect("the card is there");
        assert!(card.split("</article>").next().unwrap_or_default().contains("class=\"source-links\""));
    }
}

/// What is between two marks, everywhere in a text.
fn between<'t>(text: &'t str, start: &str, end: char) -> impl Iterator<Item = &'t str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split_once(end)).map(|(found, _)| found)
}

#[test]
fn statements_lead_to_rules_that_are_listed() {
    let explorer = upgrade_explorer::page(upgrade_messages::Words::default()).expect("the list of rules");
    let listed: BTreeSet<&str> = between(&explorer, "<article class=\"entry\" id=\"", '"').collect();
    let mut linked = BTreeSet::new();
    // The smallest request of each rule, as the list itself links to it.
    let fragments: Vec<&str> = between(&explorer, "href=\"../#r=", '"').collect();
    let rules = listed.iter().filter(|id| !id.starts_with("span-") && !id.starts_with("check-")).count();
    assert_eq!(fragments.len(), rules, "every rule has an example");
    for fragment in fragments {
        let html = page_at(&["#r=", fragment].concat());
        assert!(!html.contains("data-tone=\"invalid\"") && !html.contains("cannot be read"), "{fragment}");
        linked.extend(between(&html, "href=\"rules/#", '"').map(str::to_owned));
        assert!(html.contains("About this rule: "), "a link says where it leads");
    }
    let lost: Vec<_> = linked.iter().filter(|id| !listed.contains(id.as_str())).collect();
    assert!(lost.is_empty(), "no such rule in the list: {lost:?}");
    // Rules that are reported only in options that are not shown at first are the few that are left.
    assert!(linked.len() * 4 > rules * 3, "{} of {rules} rules are linked to", linked.len());
}

#[test]
fn what_is_no_rule_leads_nowhere() {
    let request = json!({"cluster": {"kind": "replication-group", "engine": "redis", "version": "6.2"}, "goal": {"version": "7.1"}});
    let html = page(&request);
    let purpose = html.split("data-code=\"upgrade-engine\"").nth(1).expect("a step says what it is for");
    let item = purpose.split("</li>").next().unwrap_or_default();
    assert!(!item.contains("rules/#"), "{item}");
    assert!(html.contains("href=\"rules/\""), "the list itself is linked");
}

/// What the core answers.
fn answer(request: &Value) -> PlanAnswer {
    upgrade_ui::core_client::plan(request, Language::default())
}

/// A case of the corpus, by its file and name.
fn case(file: &str, name: &str) -> Value {
    let cases = corpus_file(&PathBuf::from(CORPUS).join(file));
    cases.into_iter().find(|(one, _)| one == name).map(|(_, request)| request).unwrap_or_default()
}

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/corpus");

/// The cases of a file: names and requests.
fn corpus_file(file: &Path) -> Vec<(String, Value)> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let mut value: Value = serde_json::from_str(&text).unwrap_or_default();
    let cases = match value.get_mut("cases").map(Value::take) {
        Some(Value::Array(cases)) => cases,
        _ => vec![value],
    };
    cases
        .into_iter()
        .filter_map(|mut case| Some((case.get("name")?.as_str()?.to_owned(), case.get_mut("request")?.take())))
        .collect()
}

/// Every case of the corpus that is a plan, always in the same order: names and requests.
fn corpus() -> impl Iterator<Item = (String, Value)> {
    let folders = ["rules", "scenarios", "contradictions"].map(|name| PathBuf::from(CORPUS).join(name));
    let files = folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().flatten();
    let files = files.map(|file| file.path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.extension().is_some_and(|found| found == "json")).collect();
    files.sort();
    files.into_iter().flat_map(|file| corpus_file(&file))
}

/// The request of the example with something else in it.
fn example_with(change: impl FnOnce(&mut Value)) -> Value {
    let mut request = example::request();
    change(&mut request);
    request
}

/// The part of the page below a title's id, up to the next part.
fn part<'h>(html: &'h str, title: &str) -> &'h str {
    let rest = html.split(&["aria-labelledby=\"", title, "\""].concat()).nth(1).unwrap_or_default();
    let ends = ["</section>", FOLDED, "<footer"].map(|end| rest.find(end).unwrap_or(rest.len()));
    rest.get(..ends.into_iter().min().unwrap_or_default()).unwrap_or_default()
}

/// How a part begins that is folded.
const FOLDED: &str = "<details class=\"fold\" role=\"group\"";

/// A matter on which documents disagree.
fn matter<'h>(html: &'h str, id: &str) -> &'h str {
    let name = "data-contradiction=\"";
    let rest = part(html, "contradictions-title").split(&[name, id, "\""].concat()).nth(1).unwrap_or_default();
    rest.split(name).next().unwrap_or_default()
}

/// The text as it is in the page.
fn escaped(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).into_owned()
}

#[test]
fn every_guide_can_be_chosen_newest_first() {
    let choices = |html: &str| {
        let select = html.split("id=\"field-guide\"").nth(1).expect("the choice is there");
        let select = select.split("</select>").next().unwrap_or_default().to_owned();
        let picked = select.split("<option").find(|option| option.contains("selected")).map(str::to_owned);
        (between(&select, "value=\"", '"').map(str::to_owned).collect::<Vec<_>>(), picked.unwrap_or_default())
    };
    let guides: Vec<&str> =
        upgrade_ui::core_client::guides(Language::default()).into_iter().map(|(id, _)| id).collect();
    let (words, picked) = choices(&example());
    assert_eq!(words.len(), guides.len());
    assert_eq!(words[1..], guides[1..]);
    assert!(picked.contains("Current"), "{picked}");
    let named = choices(&page(&example_with(|request| request["guide"] = json!("current"))));
    assert_eq!(named, (words.clone(), picked), "naming the newest guide is no other choice");
    let (_, older) = choices(&page(&example_with(|request| request["guide"] = json!("2023-05"))));
    assert!(older.contains("May 2023"), "{older}");
    let (words, strange) = choices(&page(&example_with(|request| request["guide"] = json!("1999"))));
    assert!(words.len() > guides.len() && strange.contains("1999"), "a guide that is none is seen, to be fixed");
}

#[test]
fn one_sentence_says_what_is_interrupted_above_the_cards_and_in_each_step() {
    let answer = answer(&example::request());
    let strategy = answer.strategies.first().expect("there is an option");
    let html = example();
    assert!(part(&html, "interruption-title").contains(&escaped(&strategy.interruption.summary)));
    let steps: Vec<&str> = html.split("<details class=\"step\"").skip(1).collect();
    assert_eq!(steps.len(), strategy.steps.len());
    for (step, html) in strategy.steps.iter().zip(steps) {
        let head = html.split("</summary>").next().unwrap_or_default();
        assert!(head.contains(&escaped(&step.interruption.summary)), "{}", step.id);
    }
}

#[test]
fn an_estimate_shows_its_formula_its_inputs_and_whose_it_is() {
    let request = example_with(|request| {
        let cluster = &mut request["cluster"];
        for (field, value) in [
            ("multiAz", json!(false)),
            ("automaticFailover", json!(false)),
            ("replicasPerShard", json!(0)),
            ("pending", json!({})),
        ] {
            cluster[field] = value;
        }
        cluster["data"]["nodeStartSeconds"] = json!(120);
    });
    let answer = answer(&request);
    let model = answer.strategies[0].interruption.writes.model.as_ref().expect("there is an estimate");
    let html = page(&request);
    let part = part(&html, "interruption-title");
    let card = part.split("<h3>Writes</h3>").nth(1).and_then(|rest| rest.split("</article>").next());
    let card = card.expect("the card is there");
    assert!(card.contains("Basis: not published"), "the figure itself stays AWS's silence");
    assert!(card.contains("our estimate, not an AWS figure: "), "{card}");
    let made = "<details class=\"estimate how-made\"";
    assert_eq!(part.matches(made).count(), 1, "what several parts share is shown once");
    let card = part.split(made).nth(1).expect("how it is made");
    assert!(card.contains("Writes: our estimate"), "{card}");
    assert!(card.contains(&escaped(model.text)));
    for input in &model.inputs {
        let link = [">", input.name, "</button>"].concat();
        let row = card.split(&link).nth(1).and_then(|rest| rest.split("</div>").next());
        let row = row.expect("the input leads to its field");
        assert_eq!(row.contains(", assumption"), input.assumed, "{}: {row}", input.field);
    }
    assert!(model.inputs.iter().any(|input| input.assumed) && model.inputs.iter().any(|input| !input.assumed));
}

#[test]
fn without_an_option_it_says_the_blockers_once_and_the_change_that_each_requires() {
    let html = page(&case("rules/node-type-closed-to-new-clusters.json", "encryption at rest needs a new cluster"));
    let block = html.split("Blockers").nth(1).expect("it is shown");
    assert!(block.contains("Required change:") && block.contains("Choose a node type that is open to new clusters"));
    assert!(block.contains(">Target node type</button>"), "the field can be reached");
    assert_eq!(html.matches("data-code=\"node-type-closed-to-new-clusters\"").count(), 1);
    assert!(block.contains("Also blocked by"), "a block that can be got round is another matter");
}

#[test]
fn disagreements_are_shown_with_every_statement_and_folded_where_they_are_many() {
    let request = example::request();
    let known = answer(&request);
    let html = page(&request);
    let shown = part(&html, "contradictions-title");
    assert!(known.contradictions.len() > 2);
    assert!(shown.contains(&format!("({})", known.contradictions.len())));
    assert!(!shown.contains(" open="), "many are folded");
    for matter in &known.contradictions {
        let one = self::matter(&html, matter.id);
        for side in &matter.sides {
            assert!(one.contains(&escaped(side.statement)), "{}", matter.id);
        }
        assert_eq!(one.matches("class=\"source-links\"").count(), matter.sides.len(), "every statement has its source");
        assert!(one.contains("In this plan:"));
    }
}

#[test]
fn where_aws_says_nothing_no_disagreement_is_claimed() {
    let request = example_with(|request| {
        request["asOf"] = json!("2026-11-22");
        request["cluster"]["version"] = json!("5.0.6");
    });
    let known = answer(&request);
    assert!(known.contradictions.iter().any(|one| one.gap) && known.contradictions.iter().any(|one| !one.gap));
    let html = page(&request);
    for matter in &known.contradictions {
        let one = self::matter(&html, matter.id);
        assert_eq!(one.contains("leave this open"), matter.gap, "{}", matter.id);
        assert_eq!(one.contains("contradict each other"), !matter.gap, "{}", matter.id);
    }
}

#[test]
fn a_few_disagreements_are_unfolded() {
    let few = |request: &Value| (1..=2).contains(&answer(request).contradictions.len());
    let request = corpus().map(|(_, request)| request).find(few).expect("a case has a few");
    let html = page(&request);
    let shown = part(&html, "contradictions-title");
    let matters = shown.matches("data-contradiction").count();
    assert_eq!(matters, shown.matches(" open=").count());
    assert!(matters > 0);
}

#[test]
fn every_notice_is_shown_once_and_at_most_ten_before_a_fold() {
    let request = example_with(|request| {
        request["asOf"] = json!("2026-11-22");
        request["cluster"]["version"] = json!("4.0.10");
        request["goal"]["version"] = json!("5.0.6");
        request["cluster"]["parameterGroup"] = json!({"name": "mine", "family": "redis4.0", "isDefault": false});
        // With a node type that runs along, every guide has the connections dropped.
        request["cluster"]["pending"] = json!({});
    });
    let known = answer(&request);
    let html = page(&request);
    let shown = part(&html, "notices-title");
    let (of_guides, other): (Vec<_>, Vec<_>) =
        known.notices.iter().partition(|notice| notice.code.starts_with("guide-differs-"));
    assert!(other.len() > 15 && !of_guides.is_empty(), "{} and {}", other.len(), of_guides.len());
    assert_eq!(shown.matches("data-code=").count(), other.len());
    let (open, folded) = shown.split_once("<details class=\"fold\"").expect("a fold");
    let codes = |html: &str| html.matches("data-code=").count();
    assert!((1..=10).contains(&codes(open)), "{}", codes(open));
    assert_eq!(codes(open), known.folded_notices().0.len());
    let summary = folded.split("</summary>").next().unwrap_or_default();
    assert!(summary.contains(&format!("({})", codes(folded))) && !summary.contains(" open"), "{summary}");
    assert!(!shown.contains("Changes between AWS guides"));
    let differs = part(&html, "guides-title");
    assert_eq!(differs.matches("data-code=").count(), of_guides.len());
    assert!(of_guides.iter().all(|notice| differs.contains(&escaped(&notice.message))), "{differs}");
    assert!(differs.contains("Plan with the January 2018 guide</button>"));
}

#[test]
fn nothing_to_do_and_what_to_know_all_the_same() {
    let request = example_with(|request| {
        request["asOf"] = json!("2026-11-22");
        request["cluster"]["pending"] = json!({});
        request["goal"]["version"] = json!("6.2");
    });
    let html = page(&request);
    assert!(html.contains("Nothing to do"));
    assert!(html.contains("Also applies") && !html.contains("Good to know"));
    assert!(part(&html, "notices-title").contains("standard-support-ends"));
}

#[test]
fn the_calendar_of_support_has_every_day_and_premium_in_a_table_as_well() {
    let mut request = example_with(|request| {
        request["asOf"] = json!("2026-11-22");
        request["cluster"]["version"] = json!("5.0.6");
    });
    let html = page(&request);
    let shown = part(&html, "support-title");
    let table = shown.split("<table").nth(1).unwrap_or_default();
    let days = ["2026-01-31", "2026-02-01: +80%", "2028-02-01: +160%", "2029-01-31", "AWS then attempts an upgrade"];
    for text in days.into_iter().chain(["Redis OSS 7.1", "No date published"]) {
        assert!(table.contains(text), "{text}\n{table}");
    }
    assert!(shown.contains("Planning date, 2026-11-22") && shown.contains("class=\"source-links\""), "{shown}");
    // Of what a guide did not know, nothing is said by it.
    request["guide"] = json!("2018-09");
    assert!(!page(&request).contains("support-title"));
}

#[test]
fn the_window_and_the_point_of_no_return_are_drawn_through_their_columns() {
    let html = page(&example_with(|request| {
        request["asOf"] = json!("2026-11-30");
        request["goal"]["timing"] = json!("maintenance-window");
    }));
    let table = part(&html, "interruption-title").split("</table>").next().unwrap_or_default().to_owned();
    assert!(table.contains("Sun 2026-12-06, 05:00–06:00 UTC"), "{table}");
    // A heading and five parts of the service.
    assert_eq!((table.matches("data-window").count(), table.matches("data-no-return").count()), (6, 6), "{table}");
    let now = page(&example::request());
    assert!(!part(&now, "interruption-title").contains("data-window"), "nothing waits for a window");
}

#[test]
fn the_path_is_a_strip_and_a_map_with_the_blocked_request_cut() {
    let html = example();
    let path = html.split("class=\"path-part\"").nth(1).unwrap_or_default();
    let path = path.split("class=\"lead\"").next().unwrap_or_default();
    assert_eq!(path.matches("data-shown").count(), 1, "{path}");
    assert!(path.contains("lane cut") && path.contains("Immediate engine upgrade blocked by a pending scale-up"));
    let (picture, list) = path.split_once("class=\"path-list\"").unwrap_or_default();
    for option in answer(&example::request()).strategies.iter().filter(|option| !option.steps.is_empty()) {
        assert!(picture.contains(&escaped(&option.title)) && list.contains(&escaped(&option.title)), "{}", option.id);
    }
}

#[test]
fn whatever_an_answer_points_at_has_a_field_and_every_answer_fills_it_in() {
    let (mut kinds, mut cases) = (BTreeSet::new(), 0);
    for (name, request) in corpus() {
        cases += 1;
        let form = Form::from_request(&request);
        let known = answer(&request);
        let direct = known.direct.iter().flat_map(|direct| &direct.reasons);
        let blockers = known.blockers.iter().map(|blocker| &blocker.reason);
        for reason in direct.chain(blockers).chain(&known.notices) {
            for path in &reason.because {
                assert!(Field::at(path).is_some(), "{name}: `{path}` of {} has no field", reason.code);
            }
        }
        for question in &known.questions {
            let field = question.field;
            assert!(Field::at(field).is_some(), "{name}: `{field}` has no field");
            for answer in &question.answers {
                let value = serde_json::to_value(&answer.value).expect("it is JSON");
                kinds.insert(format!("{:?}", std::mem::discriminant(&answer.value)));
                let filled = form.with(field, value.clone()).to_request();
                assert_eq!(filled.pointer(&["/", &field.replace('.', "/")].concat()), Some(&value), "{name}: {field}");
            }
        }
    }
    assert!(cases > 500, "{cases} cases");
    assert!(kinds.len() > 3, "flags, numbers, words and what is pending are all asked for: {kinds:?}");
}
