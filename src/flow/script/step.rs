//! One step of a flow file.

use super::{
    Step, WITHIN, act, expect,
    guide::{self, required},
    header::{self, check_id},
    names,
    source::{Fields, Source},
};
use crate::ui::i18n::Languages;

/// The fields that a step has for what comes before it is read: what is included, and how often it is done.
pub(super) const UNFOLDED: [&str; 3] = ["include", "rows", "repeat"];

/// Reads a step; [`UNFOLDED`] are read elsewhere.
pub(super) fn step(source: &mut Source<'_>, mut fields: Fields<'_>, languages: &Languages) -> Option<Step> {
    let at = source.at(fields.offset);
    for name in UNFOLDED {
        fields.take(name);
    }
    let id = required(source, &mut fields, "id").and_then(|value| {
        let id = source.text("id", value)?;
        check_id(source, value.offset, &id);
        Some(id)
    });
    let acts = act::acts(source, &mut fields, languages);
    let acts = acts.into_iter().map(|(offset, act)| (source.at(offset), act)).collect();
    let [chapter, caption, notes] = ["chapter", "caption", "notes"].map(|name| (name, fields.take(name)));
    let mut local = |(name, value): (&'static str, Option<_>)| value.and_then(|value| source.local(name, value));
    let (chapter, caption, notes) = (local(chapter), local(caption), local(notes));
    let [shot, optional, keys_overlay] = ["shot", "optional", "keys_overlay"].map(|name| (name, fields.take(name)));
    let mut boolean = |(name, value): (&'static str, Option<_>)| value.and_then(|value| source.boolean(name, value));
    let (shot, optional, keys_overlay) = (boolean(shot), boolean(optional), boolean(keys_overlay));
    let [within, pause] = ["within", "pause"].map(|name| (name, fields.take(name)));
    let mut duration = |(name, value): (&'static str, Option<_>)| value.and_then(|value| source.duration(name, value));
    let (within, pause) = (duration(within), duration(pause));
    let until = fields.take("until").map(|value| expect::expects(source, "until", value, languages));
    let expect = fields.take("expect").map(|value| expect::expects(source, "expect", value, languages));
    let covers = fields.take("covers").map(|value| (value.name, header::rules(source, value)));
    if let (Some((name, _)), Some(true)) = (&covers, optional) {
        source.problem(
            *name,
            "a step that may be left out proves nothing: \"covers\" and \"optional\" exclude each other",
        );
    }
    let tags = fields.take("tags").map(|value| source.texts("tags", value)).unwrap_or_default();
    let on_fail = fields.take("on_fail").and_then(|value| guide::on_fail(source, value));
    let spotlight = fields.take("spotlight").and_then(|value| names::widget(source, "spotlight", value));
    let turn = fields.take("turn").and_then(|value| guide::turn(source, value));
    let ask = fields.take("ask").map(|value| guide::ask(source, value)).unwrap_or_default();
    let manual = fields.take("manual").and_then(|value| guide::manual(source, value));
    fields.finish(source);
    Some(Step {
        at,
        id: id?,
        chapter,
        caption,
        covers: covers.map(|(_, covers)| covers).unwrap_or_default(),
        shot: shot.unwrap_or(false),
        acts,
        until: until.unwrap_or_default(),
        within: within.unwrap_or(WITHIN),
        expect: expect.unwrap_or_default(),
        optional: optional.unwrap_or(false),
        tags: tags.into_iter().map(|(tag, _)| tag).collect(),
        on_fail: on_fail.unwrap_or_default(),
        spotlight,
        notes,
        keys_overlay,
        pause,
        turn,
        ask,
        manual,
    })
}
