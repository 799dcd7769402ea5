//! From files to a flow: what is included is read in its place, what has rows is done for each of them, ids stay unique,
//! and nothing grows without end.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
};

use toml::de::DeTable;

use super::{
    At, Files, Flow, MAX_BYTES, MAX_STEPS, Problem, Step, Unread,
    header::{self, Header},
    source::{Fields, Row, Source, Value},
    step,
};
use crate::ui::i18n::Languages;

/// Reads a flow with all that it includes.
pub(super) fn flow(path: &Path, files: &Files<'_>, languages: &Languages) -> Result<Flow, Unread> {
    let text = files(path).map_err(|error| Unread::File { path: path.to_owned(), error })?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let mut unfolding = Unfolding {
        languages,
        files,
        folder,
        open: vec![path.to_owned()],
        problems: Vec::new(),
        steps: 0,
        full: false,
    };
    let (header, steps) = unfolding.file(path, &text, None);
    let mut problems = unfolding.problems;
    check_references(&steps, &mut problems);
    problems.sort();
    problems.dedup();
    let at = At { file: Arc::from(path), line: 1, column: 1 };
    match (problems.is_empty(), header.id, header.title, header.fixture) {
        (true, Some(id), Some(title), Some(fixture)) => Ok(Flow {
            at,
            id,
            title,
            covers: header.covers,
            fixture,
            seed: header.seed,
            clock: header.clock,
            persona: header.persona,
            account: header.account,
            size: header.size,
            tier: header.tier,
            lang: header.lang,
            tags: header.tags,
            pace: header.pace,
            files: header.files,
            steps,
        }),
        _ => Err(Unread::Problems(problems)),
    }
}

/// The reading of a flow, over all of its files.
struct Unfolding<'l> {
    languages: &'l Languages,
    files: &'l Files<'l>,
    /// The folder that no included file may lie outside of.
    folder: PathBuf,
    /// The files that are being read, each included by the one before.
    open: Vec<PathBuf>,
    problems: Vec<Problem>,
    /// How many steps there are so far.
    steps: usize,
    /// Whether there were too many, which is told once.
    full: bool,
}

impl Unfolding<'_> {
    /// Reads one file; with a row, or for who includes it, its steps alone matter.
    fn file(&mut self, path: &Path, text: &str, row: Option<&Row>) -> (Header, Vec<Step>) {
        let mut source = Source::new(Arc::from(path), text);
        source.row = row;
        if text.len() > MAX_BYTES {
            let at = text.floor_char_boundary(MAX_BYTES);
            source.problem(at, format!("the file has {} bytes; {MAX_BYTES} are the most", text.len()));
            self.problems.append(&mut source.into_problems());
            return (Header::default(), Vec::new());
        }
        let (document, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            for error in errors {
                let offset = error.span().map_or(text.len(), |span| span.start);
                source.problem(offset, format!("not valid TOML: {}", error.message()));
            }
            // What the parser makes of the rest is a guess.
            self.problems.append(&mut source.into_problems());
            return (Header::default(), Vec::new());
        }
        let mut fields = Fields::new(document.get_ref(), 0);
        let header = header::header(&mut source, &mut fields, self.open.len() == 1);
        let steps = fields.take("step").and_then(|value| source.list("step", value)).unwrap_or_default();
        fields.finish(&mut source);
        let empty = steps.is_empty();
        let mut found = Vec::new();
        let mut ids: BTreeMap<String, usize> = BTreeMap::new();
        for value in steps {
            let Some(fields) = source.table("step", value) else { continue };
            found.append(&mut self.unfold(&mut source, fields, value, &mut ids));
        }
        if empty && self.open.len() == 1 {
            source.problem(0, "the flow has no steps");
        }
        self.problems.append(&mut source.into_problems());
        (header, found)
    }

    /// A step as often as it is done, and what it includes.
    fn unfold(
        &mut self,
        source: &mut Source<'_>,
        mut fields: Fields<'_>,
        value: Value<'_>,
        ids: &mut BTreeMap<String, usize>,
    ) -> Vec<Step> {
        let rows = rows(source, &mut fields);
        let include = fields.take("include").and_then(|value| Some((source.text("include", value)?, value.offset)));
        let mut found = Vec::new();
        let outer = source.row;
        let mut id_seen = false;
        for (at, row) in rows.iter().enumerate() {
            if self.steps >= MAX_STEPS {
                if !self.full {
                    self.full = true;
                    source.problem(value.offset, format!("more than {MAX_STEPS} steps, all that is repeated counted"));
                }
                break;
            }
            // An inner row sees the columns of the outer one.
            let row: Option<Row> = match (outer, row) {
                (None, row) => row.clone(),
                (Some(outer), None) => Some(outer.clone()),
                (Some(outer), Some(row)) => {
                    Some(outer.iter().chain(row).map(|(k, v)| (k.clone(), v.clone())).collect())
                }
            };
            let fields = Fields::new(fields.table(), fields.offset);
            let step = match &row {
                Some(row) => {
                    let mut inner = source.with_row(row);
                    let step = step::step(&mut inner, fields, self.languages);
                    source.take_over(inner.into_problems());
                    step
                }
                None => step::step(source, fields, self.languages),
            };
            let Some(mut step) = step else { continue };
            if !id_seen {
                id_seen = true;
                if let Some(line) = ids.insert(step.id.clone(), step.at.line) {
                    source.problem(value.offset, format!("a step of line {line} is called {:?} already", step.id));
                }
            }
            if rows.len() > 1 {
                step.id = format!("{}#{}", step.id, at + 1);
            }
            let inner =
                include.as_ref().map(|(name, offset)| self.include(source, name, *offset, row.as_ref(), &step.id));
            self.steps += 1;
            found.push(step);
            found.append(&mut inner.unwrap_or_default());
        }
        found
    }

    /// The steps of another file, called after the step that includes them.
    fn include(
        &mut self,
        source: &mut Source<'_>,
        name: &str,
        offset: usize,
        row: Option<&Row>,
        step: &str,
    ) -> Vec<Step> {
        let path = self.folder.join(name);
        let leaves = Path::new(name).is_absolute()
            || Path::new(name).components().any(|part| !matches!(part, std::path::Component::Normal(_)));
        // A link may lead out as well.
        let inside = || Some(path.canonicalize().ok()?.starts_with(self.folder_canonical()?));
        if leaves || inside() == Some(false) {
            source.problem(offset, format!("{name:?} leads out of the flow's folder"));
            return Vec::new();
        }
        if self.open.contains(&path) {
            let way: Vec<String> = self.open.iter().chain([&path]).map(|path| path.display().to_string()).collect();
            source.problem(offset, format!("files include each other: {}", way.join(" -> ")));
            return Vec::new();
        }
        let text = match (self.files)(&path) {
            Ok(text) => text,
            Err(error) => {
                source.problem(offset, format!("{name:?} cannot be read: {error}"));
                return Vec::new();
            }
        };
        self.open.push(path.clone());
        let (_, mut steps) = self.file(&path, &text, row);
        self.open.pop();
        for inner in &mut steps {
            inner.id = format!("{step}/{}", inner.id);
        }
        steps
    }

    fn folder_canonical(&self) -> Option<PathBuf> {
        let folder = if self.folder.as_os_str().is_empty() { Path::new(".") } else { &self.folder };
        folder.canonicalize().ok()
    }
}

/// How often a step is done, each time with a row or with none: once for each of its `rows`, or `repeat` times with
/// `{n}` counting from 1.
fn rows(source: &mut Source<'_>, fields: &mut Fields<'_>) -> Vec<Option<Row>> {
    let repeat = fields.take("repeat");
    let Some(table) = fields.take("rows") else {
        let times = repeat.and_then(|value| source.whole("repeat", value, 1, MAX_STEPS as u64));
        return match times {
            Some(times) => (1..=times).map(|n| Some(Row::from([("n".to_owned(), n.to_string())]))).collect(),
            None => vec![None],
        };
    };
    if let Some(repeat) = repeat {
        source.problem(repeat.name, "\"repeat\" and \"rows\" exclude each other: a step is done once for each row");
    }
    let mut rows = Vec::new();
    for (at, value) in source.list("rows", table).unwrap_or_default().into_iter().enumerate() {
        let Some(fields) = source.table("rows", value) else { continue };
        let mut row = Row::from([("n".to_owned(), (at + 1).to_string())]);
        for (column, value) in fields.all() {
            if let Some(text) = source.plain(column, value) {
                row.insert(column.to_owned(), text);
            }
        }
        rows.push(Some(row));
    }
    if rows.is_empty() {
        source.problem(table.offset, "\"rows\" has none");
        rows.push(None);
    }
    rows
}

/// Steps that others name must be there.
fn check_references(steps: &[Step], problems: &mut Vec<Problem>) {
    let ids: BTreeSet<&str> = steps.iter().map(|step| step.id.as_str()).collect();
    for step in steps {
        let asked = step.ask.iter().map(|ask| ("leads to", &ask.step));
        let blocked = step.manual.iter().flat_map(|manual| &manual.blocked_by).map(|id| ("is blocked by", id));
        for (how, id) in asked.chain(blocked).filter(|(_, id)| !ids.contains(id.as_str())) {
            let near = crate::ui::text::nearest(id, ids.iter().copied());
            let near = near.map(|near| format!("; did you mean {near:?}?")).unwrap_or_default();
            problems
                .push(Problem { at: step.at.clone(), what: format!("it {how} a step {id:?} that is not there{near}") });
        }
    }
}
