// Written by `npx tsx scripts/keys.ts` from the English messages. Do not edit.

/** Messages that stand as they are. */
export type PlainKey =
  | 'alike.first'
  | 'alike.first-note'
  | 'alike.list'
  | 'alike.note'
  | 'alike.place-note'
  | 'alike.title'
  | 'areas.low-back-area.meaning'
  | 'areas.low-back-area.name'
  | 'areas.low-back-area.note'
  | 'areas.low-back-area.plain'
  | 'areas.neck-area.meaning'
  | 'areas.neck-area.name'
  | 'areas.neck-area.note'
  | 'areas.neck-area.plain'
  | 'asks.doctor'
  | 'asks.each'
  | 'asks.find'
  | 'asks.title'
  | 'body.failed.broken'
  | 'body.failed.damaged'
  | 'body.failed.lost'
  | 'body.failed.lost-again'
  | 'body.failed.no-drawing'
  | 'body.failed.not-fetched'
  | 'body.frame'
  | 'body.help'
  | 'body.name'
  | 'body.names'
  | 'body.picture-line'
  | 'body.way.back'
  | 'body.way.feet'
  | 'body.way.front'
  | 'body.way.head'
  | 'body.way.left'
  | 'body.way.right'
  | 'body.whole'
  | 'care.basis.analogy'
  | 'care.basis.class'
  | 'care.basis.consensus'
  | 'care.basis.everyday'
  | 'care.basis.experts'
  | 'care.basis.guideline'
  | 'care.basis.package'
  | 'care.basis.review'
  | 'care.basis.trial'
  | 'care.certainty.low'
  | 'care.certainty.low-to-moderate'
  | 'care.certainty.low-to-very-low'
  | 'care.certainty.moderate'
  | 'care.certainty.stated'
  | 'care.certainty.strong'
  | 'care.certainty.very-low'
  | 'care.clinicians.evidence'
  | 'care.clinicians.first'
  | 'care.clinicians.risky'
  | 'care.clinicians.seldom'
  | 'care.clinicians.some'
  | 'care.clinicians.title'
  | 'care.elsewhere'
  | 'care.heat'
  | 'care.none'
  | 'care.note'
  | 'care.sore'
  | 'care.title'
  | 'chart.as-table'
  | 'chart.as-table-or-file'
  | 'chart.close'
  | 'chart.detail.about'
  | 'chart.detail.caution'
  | 'chart.detail.confirmed'
  | 'chart.detail.reported'
  | 'chart.detail.where-read'
  | 'chart.inside-a-sentence'
  | 'chart.open-row'
  | 'chart.said.copied'
  | 'chart.said.no-pixels'
  | 'chart.said.not-copied'
  | 'chart.said.not-shared'
  | 'chart.tools.copy'
  | 'chart.tools.save-csv'
  | 'chart.tools.save-png'
  | 'chart.tools.save-svg'
  | 'common.side.both'
  | 'common.side.left'
  | 'common.side.right'
  | 'common.try-again'
  | 'compare-frame.tab'
  | 'condition-page.about'
  | 'condition-page.kind'
  | 'condition-page.link'
  | 'condition-page.named.meaning'
  | 'condition-page.named.title'
  | 'condition-page.named.wider'
  | 'condition-page.where'
  | 'data.layers.bones'
  | 'data.layers.deep'
  | 'data.layers.middle'
  | 'data.layers.skin'
  | 'data.layers.superficial'
  | 'data.purpose'
  | 'days.bring-back'
  | 'days.brought-back'
  | 'days.chart.area'
  | 'days.chart.strength'
  | 'days.clear'
  | 'days.drop'
  | 'days.field'
  | 'days.intro'
  | 'days.keep'
  | 'days.list'
  | 'days.not-kept.full'
  | 'days.not-kept.refused'
  | 'days.often.title'
  | 'days.open'
  | 'days.painless'
  | 'days.save'
  | 'days.take-in'
  | 'days.title'
  | 'days.two.after'
  | 'days.two.area.alike'
  | 'days.two.area.grown'
  | 'days.two.area.shrunk'
  | 'days.two.before'
  | 'days.two.by-places'
  | 'days.two.came'
  | 'days.two.gone'
  | 'days.two.neither'
  | 'days.two.none'
  | 'days.two.picture'
  | 'days.two.place'
  | 'days.two.places'
  | 'days.two.same'
  | 'days.two.title'
  | 'days.two.to-doctor'
  | 'depth.group'
  | 'depth.names'
  | 'depth.notice.change'
  | 'depth.notice.who'
  | 'depth.notice.without'
  | 'depth.slice'
  | 'depth.slider'
  | 'depth.stops.bones'
  | 'depth.stops.deep'
  | 'depth.stops.middle'
  | 'depth.stops.skin'
  | 'depth.stops.superficial'
  | 'drawing.answer.empty'
  | 'drawing.answer.help'
  | 'drawing.answer.named'
  | 'drawing.answer.sounds'
  | 'drawing.answer.stopped'
  | 'drawing.answer.sure'
  | 'drawing.answer.title'
  | 'drawing.answer.told-stop'
  | 'drawing.answer.waits'
  | 'drawing.ask.answer'
  | 'drawing.ask.aside'
  | 'drawing.ask.change'
  | 'drawing.ask.done'
  | 'drawing.ask.free'
  | 'drawing.ask.if-so'
  | 'drawing.ask.intro'
  | 'drawing.ask.locked'
  | 'drawing.ask.no'
  | 'drawing.ask.not-clear'
  | 'drawing.ask.not-meant'
  | 'drawing.ask.said-yes'
  | 'drawing.ask.show'
  | 'drawing.ask.shown'
  | 'drawing.ask.shut'
  | 'drawing.ask.skip'
  | 'drawing.ask.sum-open-told'
  | 'drawing.ask.title'
  | 'drawing.ask.told-locked'
  | 'drawing.ask.told-none'
  | 'drawing.ask.told-wait'
  | 'drawing.ask.wait'
  | 'drawing.ask.wrote'
  | 'drawing.ask.yes'
  | 'drawing.bar.help'
  | 'drawing.bar.hint'
  | 'drawing.bar.hint-flat'
  | 'drawing.bar.hint-pen'
  | 'drawing.bar.name'
  | 'drawing.bar.open'
  | 'drawing.bar.questions'
  | 'drawing.conditions.common'
  | 'drawing.conditions.many'
  | 'drawing.conditions.note'
  | 'drawing.conditions.title'
  | 'drawing.drawn.title'
  | 'drawing.failed'
  | 'drawing.file.both-sides'
  | 'drawing.file.clear'
  | 'drawing.file.days'
  | 'drawing.file.field'
  | 'drawing.file.kept.lasting'
  | 'drawing.file.kept.room'
  | 'drawing.file.kept.week'
  | 'drawing.file.name'
  | 'drawing.file.name-example'
  | 'drawing.file.no-picture'
  | 'drawing.file.no-places'
  | 'drawing.file.not-shared'
  | 'drawing.file.open'
  | 'drawing.file.opened'
  | 'drawing.file.picture'
  | 'drawing.file.picture-failed'
  | 'drawing.file.save'
  | 'drawing.file.swap'
  | 'drawing.file.table'
  | 'drawing.file.title'
  | 'drawing.fit.explained'
  | 'drawing.fit.not-explained'
  | 'drawing.fit.not-marked'
  | 'drawing.fit.partly'
  | 'drawing.fit.read'
  | 'drawing.fit.show'
  | 'drawing.fit.shown'
  | 'drawing.group.also-possible'
  | 'drawing.group.most-often-considered'
  | 'drawing.intro'
  | 'drawing.keep.aside'
  | 'drawing.keep.drop'
  | 'drawing.keep.elsewhere'
  | 'drawing.keep.full'
  | 'drawing.keep.refused'
  | 'drawing.keep.save'
  | 'drawing.keep.take'
  | 'drawing.keep.unread'
  | 'drawing.list.intro'
  | 'drawing.list.mark'
  | 'drawing.list.title'
  | 'drawing.new.button'
  | 'drawing.new.done'
  | 'drawing.new.history'
  | 'drawing.new.no'
  | 'drawing.new.text'
  | 'drawing.new.title'
  | 'drawing.new.yes'
  | 'drawing.offered.back'
  | 'drawing.offered.done'
  | 'drawing.offered.leave'
  | 'drawing.offered.open'
  | 'drawing.offered.over'
  | 'drawing.offered.title'
  | 'drawing.offered.unread'
  | 'drawing.picture.strength'
  | 'drawing.reason.many-fit'
  | 'drawing.reason.nothing-found'
  | 'drawing.reason.too-little'
  | 'drawing.reason.too-wide'
  | 'drawing.refusal.damaged'
  | 'drawing.refusal.depth'
  | 'drawing.refusal.figure'
  | 'drawing.refusal.foreign'
  | 'drawing.refusal.intensity'
  | 'drawing.refusal.intensity-high'
  | 'drawing.refusal.intensity-low'
  | 'drawing.refusal.long'
  | 'drawing.refusal.made'
  | 'drawing.refusal.not-json'
  | 'drawing.refusal.parts'
  | 'drawing.refusal.qualities'
  | 'drawing.refusal.qualities-many'
  | 'drawing.refusal.side'
  | 'drawing.refusal.version'
  | 'drawing.refusal.weight'
  | 'drawing.refusal.weight-high'
  | 'drawing.refusal.weight-low'
  | 'drawing.refusal.zone'
  | 'drawing.refusal.zone-id'
  | 'drawing.refusal.zone-id-long'
  | 'drawing.refusal.zones'
  | 'drawing.refusal.zones-many'
  | 'drawing.tab'
  | 'drawing.table.complaint'
  | 'drawing.table.date'
  | 'drawing.table.depth'
  | 'drawing.table.feelings'
  | 'drawing.table.name'
  | 'drawing.table.parts'
  | 'drawing.table.place'
  | 'drawing.table.share'
  | 'drawing.table.side'
  | 'drawing.table.sides.left'
  | 'drawing.table.sides.midline'
  | 'drawing.table.sides.right'
  | 'drawing.table.strength'
  | 'drawing.table.zone'
  | 'drawing.title'
  | 'drawing.tools.all'
  | 'drawing.tools.brush'
  | 'drawing.tools.changes'
  | 'drawing.tools.depth'
  | 'drawing.tools.depths.joint'
  | 'drawing.tools.depths.muscle'
  | 'drawing.tools.depths.skin'
  | 'drawing.tools.depths.unsaid'
  | 'drawing.tools.eraser'
  | 'drawing.tools.finger'
  | 'drawing.tools.fingers.paint'
  | 'drawing.tools.fingers.turn'
  | 'drawing.tools.pen'
  | 'drawing.tools.qualities.aching'
  | 'drawing.tools.qualities.burning'
  | 'drawing.tools.qualities.numb'
  | 'drawing.tools.qualities.sharp'
  | 'drawing.tools.qualities.stiff'
  | 'drawing.tools.qualities.throbbing'
  | 'drawing.tools.qualities.tingling'
  | 'drawing.tools.quality'
  | 'drawing.tools.redo'
  | 'drawing.tools.size'
  | 'drawing.tools.sizes.large.name'
  | 'drawing.tools.sizes.large.title'
  | 'drawing.tools.sizes.medium.name'
  | 'drawing.tools.sizes.medium.title'
  | 'drawing.tools.sizes.small.name'
  | 'drawing.tools.sizes.small.title'
  | 'drawing.tools.tool'
  | 'drawing.tools.turning'
  | 'drawing.tools.undo'
  | 'drawing.words.example'
  | 'drawing.words.fix'
  | 'drawing.words.kinds.movement'
  | 'drawing.words.kinds.place'
  | 'drawing.words.kinds.quality'
  | 'drawing.words.kinds.sign'
  | 'drawing.words.kinds.time'
  | 'drawing.words.label'
  | 'drawing.words.nothing'
  | 'drawing.words.own'
  | 'drawing.words.put'
  | 'drawing.words.understood'
  | 'effects.certainty.high'
  | 'effects.certainty.low'
  | 'effects.certainty.low-moderate'
  | 'effects.certainty.moderate'
  | 'effects.certainty.moderate-authors'
  | 'effects.certainty.nobody'
  | 'effects.certainty.not-graded'
  | 'effects.certainty.not-read'
  | 'effects.certainty.not-stated'
  | 'effects.certainty.single-trial'
  | 'effects.certainty.very-low'
  | 'effects.certainty.very-low-moderate'
  | 'effects.comparator.active.name'
  | 'effects.comparator.active.title'
  | 'effects.comparator.head-to-head.name'
  | 'effects.comparator.head-to-head.title'
  | 'effects.comparator.mixed.name'
  | 'effects.comparator.mixed.title'
  | 'effects.comparator.none.name'
  | 'effects.comparator.none.title'
  | 'effects.comparator.sham.name'
  | 'effects.comparator.sham.title'
  | 'effects.favours.comparison'
  | 'effects.favours.needling'
  | 'effects.outcome-inside.disability'
  | 'effects.outcome-inside.frequency'
  | 'effects.outcome-inside.pain'
  | 'effects.outcome-inside.spasticity'
  | 'effects.outcome.disability'
  | 'effects.outcome.frequency'
  | 'effects.outcome.pain'
  | 'effects.outcome.spasticity'
  | 'effects.panel.headache-days.title'
  | 'effects.panel.headache-days.unit'
  | 'effects.panel.md-0-10.title'
  | 'effects.panel.md-0-10.unit'
  | 'effects.panel.md-0-100.title'
  | 'effects.panel.md-0-100.unit'
  | 'effects.panel.smd.title'
  | 'effects.panel.smd.unit'
  | 'effects.therapy.acupuncture'
  | 'effects.therapy.both'
  | 'effects.therapy.dry-needling'
  | 'effects.therapy.head-to-head'
  | 'effects.time.immediate'
  | 'effects.time.long'
  | 'effects.time.mixed'
  | 'effects.time.short'
  | 'effects.time.trial'
  | 'effects.time.unstated'
  | 'effects.warning'
  | 'flat.chosen'
  | 'flat.help'
  | 'flat.loading'
  | 'flat.name'
  | 'flat.not-here.paint'
  | 'flat.not-here.under'
  | 'flat.show-3d'
  | 'flat.side.left'
  | 'flat.side.right'
  | 'forest.choice.all'
  | 'forest.choice.name'
  | 'forest.choice.with-studies'
  | 'forest.choice.without'
  | 'forest.counts.not-read'
  | 'forest.coverage.condition'
  | 'forest.coverage.title'
  | 'forest.csv.certainty'
  | 'forest.csv.comparator'
  | 'forest.csv.condition'
  | 'forest.csv.drawn'
  | 'forest.csv.estimate'
  | 'forest.csv.group'
  | 'forest.csv.high'
  | 'forest.csv.link'
  | 'forest.csv.low'
  | 'forest.csv.measure'
  | 'forest.csv.no'
  | 'forest.csv.note'
  | 'forest.csv.outcome'
  | 'forest.csv.people'
  | 'forest.csv.practice'
  | 'forest.csv.row'
  | 'forest.csv.source'
  | 'forest.csv.time'
  | 'forest.csv.trials'
  | 'forest.csv.whole-review'
  | 'forest.csv.yes'
  | 'forest.detail.certainty'
  | 'forest.detail.comparator'
  | 'forest.detail.comparison'
  | 'forest.detail.estimate'
  | 'forest.detail.matters'
  | 'forest.detail.note'
  | 'forest.detail.people'
  | 'forest.detail.sign'
  | 'forest.detail.time'
  | 'forest.detail.too-small.unread'
  | 'forest.detail.turned'
  | 'forest.duel.title'
  | 'forest.filter.all'
  | 'forest.filter.comparator'
  | 'forest.filter.outcome'
  | 'forest.filter.time'
  | 'forest.gap.none'
  | 'forest.gap.told'
  | 'forest.key.boxes'
  | 'forest.key.circle'
  | 'forest.key.diamond'
  | 'forest.key.mark'
  | 'forest.key.rulers'
  | 'forest.key.size'
  | 'forest.key.threshold'
  | 'forest.key.title'
  | 'forest.key.zero'
  | 'forest.lead'
  | 'forest.no-row-fits'
  | 'forest.row.too-small'
  | 'forest.show-all-rows'
  | 'forest.table.comparator'
  | 'forest.table.estimate'
  | 'forest.table.note'
  | 'forest.table.practice'
  | 'forest.table.studies'
  | 'forest.table.told'
  | 'forest.table.what'
  | 'forest.title-all'
  | 'forest.told-heading'
  | 'found.blind'
  | 'found.kind.absent'
  | 'found.kind.condition'
  | 'found.kind.learn'
  | 'found.kind.muscle'
  | 'found.kind.page'
  | 'found.kind.region'
  | 'found.kind.structure'
  | 'found.kind.words'
  | 'found.kind.zone'
  | 'found.list'
  | 'found.no-atlas'
  | 'found.nothing'
  | 'found.opening'
  | 'found.page.compare.name'
  | 'found.page.compare.second'
  | 'found.page.draw.name'
  | 'found.page.draw.second'
  | 'found.page.home.name'
  | 'found.page.home.second'
  | 'found.told.name'
  | 'found.told.second'
  | 'found.word.asks'
  | 'found.word.left'
  | 'found.word.passed-over'
  | 'found.word.right'
  | 'found.word.sounds-urgent'
  | 'guide.back'
  | 'guide.empty'
  | 'guide.home'
  | 'guide.intro.care'
  | 'guide.intro.first'
  | 'guide.intro.patterns'
  | 'guide.intro.take'
  | 'guide.intro.where'
  | 'guide.kept'
  | 'guide.leave'
  | 'guide.more'
  | 'guide.name.care'
  | 'guide.name.first'
  | 'guide.name.patterns'
  | 'guide.name.take'
  | 'guide.name.where'
  | 'guide.next'
  | 'guide.no-care'
  | 'guide.none-asked'
  | 'guide.print'
  | 'guide.steps'
  | 'guide.take-now'
  | 'guide.title.care'
  | 'guide.title.first'
  | 'guide.title.patterns'
  | 'guide.title.take'
  | 'guide.title.where'
  | 'guide.to-foot'
  | 'guide.to-where'
  | 'guide.waits'
  | 'harms.counted.appointments'
  | 'harms.counted.events'
  | 'harms.counted.people'
  | 'harms.counted.treatments'
  | 'harms.csv.basis'
  | 'harms.csv.counts'
  | 'harms.csv.denominator'
  | 'harms.csv.high'
  | 'harms.csv.link'
  | 'harms.csv.low'
  | 'harms.csv.mark'
  | 'harms.csv.note'
  | 'harms.csv.numerator'
  | 'harms.csv.practice'
  | 'harms.csv.rate'
  | 'harms.csv.reported'
  | 'harms.csv.reporter'
  | 'harms.csv.row'
  | 'harms.csv.severity'
  | 'harms.csv.source'
  | 'harms.csv.study'
  | 'harms.csv.unit'
  | 'harms.detail.caution'
  | 'harms.detail.counted'
  | 'harms.detail.interval'
  | 'harms.detail.note'
  | 'harms.detail.often'
  | 'harms.detail.people'
  | 'harms.detail.unit'
  | 'harms.icons.nobody-knows'
  | 'harms.icons.pick'
  | 'harms.icons.too-rare'
  | 'harms.none-seen'
  | 'harms.not-known'
  | 'harms.others'
  | 'harms.reporter.hospital'
  | 'harms.reporter.nobody'
  | 'harms.reporter.patient'
  | 'harms.reporter.studies'
  | 'harms.reporter.therapist'
  | 'harms.reporter.trial'
  | 'harms.rule'
  | 'harms.ruler'
  | 'harms.table.often'
  | 'harms.table.reported'
  | 'harms.tick.all'
  | 'harms.unit.appointment'
  | 'harms.unit.chest-treatment'
  | 'harms.unit.consultation'
  | 'harms.unit.course'
  | 'harms.unit.series'
  | 'harms.unit.session'
  | 'harms.unit.treatment'
  | 'harms.without-rate'
  | 'harms.wording.ask'
  | 'harms.wording.numbers'
  | 'harms.wording.words'
  | 'home.guide'
  | 'home.help'
  | 'home.how'
  | 'home.learning'
  | 'home.list'
  | 'home.title'
  | 'home.urgent'
  | 'home.urgent-all'
  | 'learn.all'
  | 'learn.intro'
  | 'learn.title'
  | 'lost-page.back'
  | 'lost-page.meant'
  | 'lost-page.nowhere'
  | 'lost-page.title'
  | 'lost-page.unknown'
  | 'marked.all'
  | 'marked.apart'
  | 'marked.drop'
  | 'marked.title'
  | 'menu.about'
  | 'menu.bodies.flat'
  | 'menu.bodies.solid'
  | 'menu.body'
  | 'menu.language'
  | 'menu.language-coming'
  | 'menu.language-failed'
  | 'menu.language-partly'
  | 'menu.licence'
  | 'menu.made'
  | 'menu.present'
  | 'menu.present-tells'
  | 'menu.sharpness'
  | 'menu.sharpnesses.auto'
  | 'menu.sharpnesses.light'
  | 'menu.sharpnesses.sharp'
  | 'menu.skin'
  | 'menu.skins.deep'
  | 'menu.skins.light'
  | 'menu.skins.medium'
  | 'menu.theme'
  | 'menu.themes.auto'
  | 'menu.themes.dark'
  | 'menu.themes.light'
  | 'muscle-page.alike.how'
  | 'muscle-page.alike.title'
  | 'muscle-page.clinical.action'
  | 'muscle-page.clinical.facts'
  | 'muscle-page.clinical.fold'
  | 'muscle-page.clinical.insertion'
  | 'muscle-page.clinical.nerve'
  | 'muscle-page.clinical.origin'
  | 'muscle-page.clinical.points'
  | 'muscle-page.clinical.title'
  | 'muscle-page.else'
  | 'muscle-page.kind'
  | 'muscle-page.pattern.often'
  | 'muscle-page.pattern.spreads'
  | 'muscle-page.pattern.title'
  | 'muscle-page.points.apart'
  | 'muscle-page.points.show-apart'
  | 'muscle-page.points.title'
  | 'muscle-page.points.whole'
  | 'muscle-page.regions'
  | 'muscle-page.risk.close'
  | 'muscle-page.risk.title'
  | 'page-parts.avoid'
  | 'page-parts.borrowed'
  | 'page-parts.emergency.another'
  | 'page-parts.emergency.calm'
  | 'page-parts.emergency.calm-unknown'
  | 'page-parts.emergency.change'
  | 'page-parts.emergency.choose'
  | 'page-parts.emergency.nowhere'
  | 'page-parts.emergency.where'
  | 'page-parts.help.department'
  | 'page-parts.help.now'
  | 'page-parts.help.title'
  | 'page-parts.needling'
  | 'page-parts.picture.back'
  | 'page-parts.picture.front'
  | 'page-parts.picture.left'
  | 'page-parts.picture.right'
  | 'page-parts.side.both'
  | 'page-parts.side.left'
  | 'page-parts.side.right'
  | 'page-parts.side.title'
  | 'page.description'
  | 'page.first'
  | 'page.manifest'
  | 'page.noscript'
  | 'page.stray'
  | 'page.stray-home'
  | 'page.stray-up'
  | 'paper.also'
  | 'paper.answers'
  | 'paper.ask.doctor'
  | 'paper.ask.needling'
  | 'paper.back'
  | 'paper.closed'
  | 'paper.code'
  | 'paper.code-drawing'
  | 'paper.considered'
  | 'paper.considered-note'
  | 'paper.drawing'
  | 'paper.front'
  | 'paper.help'
  | 'paper.in-code.many'
  | 'paper.in-code.tick'
  | 'paper.in-code.what'
  | 'paper.key.mild'
  | 'paper.key.moderate'
  | 'paper.key.primary'
  | 'paper.key.selected'
  | 'paper.key.severe'
  | 'paper.key.spillover'
  | 'paper.key.unsaid'
  | 'paper.may-be'
  | 'paper.muscles'
  | 'paper.nerves'
  | 'paper.no-places'
  | 'paper.often'
  | 'paper.places'
  | 'paper.sides'
  | 'paper.signs'
  | 'paper.signs-from'
  | 'paper.take.button'
  | 'paper.take.draw'
  | 'paper.take.failed'
  | 'paper.take.page'
  | 'paper.take.title'
  | 'paper.words'
  | 'parts.zone.deep-stem'
  | 'pattern.considered'
  | 'pattern.lay.full'
  | 'pattern.lay.hint'
  | 'pattern.lay.word'
  | 'pattern.note.agreement-plain'
  | 'pattern.note.described'
  | 'pattern.note.more'
  | 'pattern.note.order'
  | 'pattern.shares.counted'
  | 'pattern.shares.plain'
  | 'pattern.shares.title'
  | 'presenter.keys'
  | 'presenter.leave'
  | 'presenter.name'
  | 'presenter.touch'
  | 'readings.read.absence'
  | 'readings.read.primary'
  | 'readings.read.secondary'
  | 'region-page.also'
  | 'region-page.common'
  | 'region-page.heat.off'
  | 'region-page.heat.on'
  | 'region-page.kind.also'
  | 'region-page.kind.common'
  | 'region-page.kind.many'
  | 'region-page.many'
  | 'region-page.names'
  | 'region-page.note'
  | 'region-page.often'
  | 'region-page.order.rank'
  | 'region-page.order.share'
  | 'region-page.order.title'
  | 'region-page.risks.details'
  | 'region-page.risks.title'
  | 'region-page.where.all'
  | 'region-page.where.title'
  | 'search.hint'
  | 'search.label'
  | 'search.opening'
  | 'shell.audience.educator'
  | 'shell.audience.patient'
  | 'shell.audience.therapist'
  | 'shell.failed'
  | 'shell.failed-help'
  | 'shell.for'
  | 'shell.height'
  | 'shell.height-is.full'
  | 'shell.height-is.low'
  | 'shell.height-is.middle'
  | 'shell.menu'
  | 'shell.missed'
  | 'shell.opening'
  | 'shell.place.compare'
  | 'shell.place.draw'
  | 'shell.place.explore'
  | 'shell.place.learn'
  | 'shell.places'
  | 'shell.reload'
  | 'shell.skip-list'
  | 'shell.skip-page'
  | 'shell.smaller'
  | 'shell.taller'
  | 'side-by-side.aspects.lead'
  | 'side-by-side.aspects.name'
  | 'side-by-side.aspects.question'
  | 'side-by-side.aspects.shared'
  | 'side-by-side.failed'
  | 'side-by-side.on-this-page'
  | 'side-by-side.opening'
  | 'side-by-side.pages.failed'
  | 'side-by-side.pages.lead'
  | 'side-by-side.pages.opening'
  | 'side-by-side.parts.glance'
  | 'side-by-side.parts.harm'
  | 'side-by-side.parts.help'
  | 'side-by-side.parts.pages'
  | 'side-by-side.readings-axis'
  | 'side-by-side.title'
  | 'side-by-side.titles.glance'
  | 'side-by-side.titles.harm'
  | 'side-by-side.titles.help'
  | 'side-by-side.titles.pages'
  | 'slice.choose'
  | 'slice.close'
  | 'slice.flip'
  | 'slice.list.band'
  | 'slice.list.bone'
  | 'slice.list.hollow'
  | 'slice.list.muscle'
  | 'slice.list.nothing'
  | 'slice.list.structure'
  | 'slice.panel'
  | 'slice.plane'
  | 'slice.planes.coronal.from'
  | 'slice.planes.coronal.moves'
  | 'slice.planes.coronal.name'
  | 'slice.planes.coronal.to'
  | 'slice.planes.point.from'
  | 'slice.planes.point.moves'
  | 'slice.planes.point.name'
  | 'slice.planes.point.to'
  | 'slice.planes.sagittal.from'
  | 'slice.planes.sagittal.moves'
  | 'slice.planes.sagittal.name'
  | 'slice.planes.sagittal.to'
  | 'slice.planes.transverse.from'
  | 'slice.planes.transverse.moves'
  | 'slice.planes.transverse.name'
  | 'slice.planes.transverse.to'
  | 'slice.seen.coronal.flipped'
  | 'slice.seen.coronal.plain'
  | 'slice.seen.point.flipped'
  | 'slice.seen.point.plain'
  | 'slice.seen.sagittal.flipped'
  | 'slice.seen.sagittal.plain'
  | 'slice.seen.transverse.flipped'
  | 'slice.seen.transverse.plain'
  | 'slice.turn'
  | 'slice.turns.tilt'
  | 'slice.turns.turn'
  | 'sources.citation.page'
  | 'sources.mark.holds-for-all'
  | 'sources.read'
  | 'sources.title'
  | 'stage-tools.beside'
  | 'stage-tools.bones-failed'
  | 'stage-tools.bones-without'
  | 'stage-tools.drawn.mild'
  | 'stage-tools.drawn.severe'
  | 'stage-tools.drawn.title'
  | 'stage-tools.far.back'
  | 'stage-tools.far.beyond'
  | 'stage-tools.far.front'
  | 'stage-tools.far.left'
  | 'stage-tools.far.right'
  | 'stage-tools.far.show-all'
  | 'stage-tools.far.turn'
  | 'stage-tools.inside-failed'
  | 'stage-tools.key.dots'
  | 'stage-tools.key.heat'
  | 'stage-tools.key.name'
  | 'stage-tools.key.take-all'
  | 'stage-tools.laid.backing'
  | 'stage-tools.laid.nerve'
  | 'stage-tools.one.backing'
  | 'stage-tools.one.often'
  | 'stage-tools.one.spread'
  | 'stage-tools.under'
  | 'stage.figure.female'
  | 'stage.figure.male'
  | 'stage.figure.name'
  | 'stage.name'
  | 'stage.not-loaded'
  | 'stage.view.back.name'
  | 'stage.view.back.tells'
  | 'stage.view.front.name'
  | 'stage.view.front.tells'
  | 'stage.view.left.name'
  | 'stage.view.left.tells'
  | 'stage.view.right.name'
  | 'stage.view.right.tells'
  | 'stage.view.turn'
  | 'stage.whole-body'
  | 'statements.basis.clinical-association'
  | 'statements.basis.muscle-lies-here'
  | 'statements.basis.primary-referral'
  | 'statements.basis.spillover-referral'
  | 'statements.codeList.cm'
  | 'statements.codeList.who'
  | 'statements.correction.found'
  | 'statements.link.direct'
  | 'statements.link.mimic'
  | 'statements.link.not-supported'
  | 'statements.link.partial'
  | 'statements.risk.high'
  | 'statements.risk.low'
  | 'statements.risk.moderate'
  | 'statements.standing.awaiting-review.long'
  | 'statements.standing.awaiting-review.short'
  | 'statements.standing.awaiting-review.tells'
  | 'statements.standing.general-anatomy.long'
  | 'statements.standing.general-anatomy.short'
  | 'statements.standing.general-anatomy.tells'
  | 'statements.standing.sourced.long'
  | 'statements.standing.sourced.short'
  | 'statements.standing.sourced.tells'
  | 'statements.urgency.emergency'
  | 'statements.urgency.same-day'
  | 'statements.urgency.soon'
  | 'structure-page.kind'
  | 'structure-page.matters'
  | 'structure-page.muscles'
  | 'structure-page.picture.constructed'
  | 'structure-page.picture.measured'
  | 'structure-page.picture.none'
  | 'structure-page.picture.partly'
  | 'structure-page.regions'
  | 'thing-name.band.ankle-extensor-retinaculum'
  | 'thing-name.band.ankle-flexor-retinaculum'
  | 'thing-name.band.buccinator'
  | 'thing-name.band.cricoid-cartilage'
  | 'thing-name.band.depressors-of-the-lower-lip'
  | 'thing-name.band.epicranial-aponeurosis'
  | 'thing-name.band.eyeball'
  | 'thing-name.band.eyelids'
  | 'thing-name.band.gluteal-aponeurosis'
  | 'thing-name.band.iliotibial-band'
  | 'thing-name.band.infrahyoid-muscles'
  | 'thing-name.band.inguinal-ligament'
  | 'thing-name.band.intercostal-muscles'
  | 'thing-name.band.internal-oblique'
  | 'thing-name.band.iris'
  | 'thing-name.band.levators-of-the-upper-lip'
  | 'thing-name.band.linea-alba'
  | 'thing-name.band.menisci'
  | 'thing-name.band.mentalis'
  | 'thing-name.band.nasal-cartilages'
  | 'thing-name.band.nuchal-ligament'
  | 'thing-name.band.orbicularis-oris'
  | 'thing-name.band.palmar-fascia'
  | 'thing-name.band.patellar-ligament'
  | 'thing-name.band.patellar-retinaculum'
  | 'thing-name.band.plantar-fascia'
  | 'thing-name.band.rectus-sheath'
  | 'thing-name.band.supraspinous-ligament'
  | 'thing-name.band.tendinous-intersections'
  | 'thing-name.band.thoracolumbar-fascia'
  | 'thing-name.band.thyrohyoid-membrane'
  | 'thing-name.band.thyroid-cartilage'
  | 'thing-name.band.wrist-extensor-retinaculum'
  | 'thing-name.band.wrist-flexor-retinaculum'
  | 'thing-name.bone.calcaneus'
  | 'thing-name.bone.capitate'
  | 'thing-name.bone.clavicle'
  | 'thing-name.bone.cuboid'
  | 'thing-name.bone.femur'
  | 'thing-name.bone.fibula'
  | 'thing-name.bone.hamate'
  | 'thing-name.bone.hip-bone'
  | 'thing-name.bone.humerus'
  | 'thing-name.bone.hyoid'
  | 'thing-name.bone.intermediate-cuneiform'
  | 'thing-name.bone.lateral-cuneiform'
  | 'thing-name.bone.lunate'
  | 'thing-name.bone.mandible'
  | 'thing-name.bone.medial-cuneiform'
  | 'thing-name.bone.navicular'
  | 'thing-name.bone.patella'
  | 'thing-name.bone.pisiform'
  | 'thing-name.bone.radius'
  | 'thing-name.bone.sacrum'
  | 'thing-name.bone.scaphoid'
  | 'thing-name.bone.scapula'
  | 'thing-name.bone.skull'
  | 'thing-name.bone.sternum'
  | 'thing-name.bone.talus'
  | 'thing-name.bone.tibia'
  | 'thing-name.bone.trapezium'
  | 'thing-name.bone.trapezoid'
  | 'thing-name.bone.triquetrum'
  | 'thing-name.bone.ulna'
  | 'thing-name.brief.aorta'
  | 'thing-name.brief.great-vessels'
  | 'thing-name.hollow.abdomen'
  | 'thing-name.hollow.brain'
  | 'thing-name.tissue.bone'
  | 'thing-name.tissue.cartilage'
  | 'thing-name.tissue.eye'
  | 'thing-name.tissue.fascia'
  | 'thing-name.tissue.iris'
  | 'thing-name.tissue.ligament'
  | 'thing-name.tissue.membrane'
  | 'thing-name.tissue.muscle'
  | 'update.elsewhere'
  | 'update.gone'
  | 'update.later'
  | 'update.missed'
  | 'update.now'
  | 'update.part-failed'
  | 'update.ready'
  | 'update.waiting'
  | 'verdicts.common.different'
  | 'verdicts.common.partly'
  | 'verdicts.common.same'
  | 'verdicts.field.lung-unknown'
  | 'verdicts.field.serious-unknown'
  | 'verdicts.field.small-unknown'
  | 'verdicts.help-picture'
  | 'verdicts.level.high'
  | 'verdicts.level.low'
  | 'verdicts.level.low-moderate'
  | 'verdicts.level.moderate'
  | 'verdicts.level.ungraded'
  | 'verdicts.level.very-low'
  | 'verdicts.none'
  | 'verdicts.share-picture';

/** Messages with something to fill in, and what. */
export interface FilledKeys {
  'alike.more': { n: number };
  'alike.spreads': { names: string | number };
  'alike.told': { nerves: string | number };
  'asks.elsewhere': { n: number };
  'asks.more': { n: number };
  'asks.needling': { n: number };
  'asks.register-link': { name: string | number; url: string | number };
  'body.close-to': { place: string | number };
  'body.lit': { thing: string | number };
  'body.seen': { way: 'front' | 'left' | 'right' | 'other' | (string & {}); height: 'above' | 'below' | 'other' | (string & {}) };
  'body.trigger-point': { n: number };
  'care.avoid': { what: string | number };
  'care.more': { n: number };
  'care.not-for': { whom: string | number };
  'care.sure': { certainty: string | number; basis: string | number };
  'chart.detail.sources': { n: number };
  'chart.joined': { first: string | number; next: string | number };
  'chart.note': { sources: string | number };
  'chart.sentences': { first: string | number; next: string | number };
  'chart.table-of': { name: string | number };
  'condition-page.certainty': { certainty: string | number };
  'condition-page.code.confirmed': { list: string | number; code: string | number; label: string | number };
  'condition-page.code.unconfirmed': { list: string | number; code: string | number; label: string | number };
  'condition-page.more': { n: number };
  'condition-page.named.as': { wording: string | number };
  'condition-page.named.wider-as': { wording: string | number };
  'days.chart.label': { n: number; from: string | number; to: string | number };
  'days.drop-of': { date: string | number };
  'days.dropped': { n: number };
  'days.kept': { date: string | number };
  'days.more': { n: number };
  'days.most': { place: string | number; pain: number };
  'days.often.label': { n: number };
  'days.often.row': { place: string | number; days: number; n: number };
  'days.open-of': { date: string | number };
  'days.opened': { date: string | number };
  'days.taken-in': { added: number; unread: number };
  'days.two.clinical': { before: number; after: number };
  'days.two.shared': { percent: number; moved: 'yes' | 'other' | (string & {}) };
  'days.two.strength.alike': { before: number; after: number };
  'days.two.strength.grown': { before: number; after: number };
  'days.two.strength.shrunk': { before: number; after: number };
  'days.unread': { n: number };
  'drawing.answer.doubt': { percent: number };
  'drawing.answer.further': { n: number };
  'drawing.answer.told': { muscles: string | number };
  'drawing.ask.aside-told': { n: number };
  'drawing.ask.none': { n: number };
  'drawing.ask.quote': { words: string | number };
  'drawing.ask.sum': { yes: number; no: number };
  'drawing.ask.sum-open': { open: number };
  'drawing.ask.told-asked': { n: number };
  'drawing.bar.both': { signs: string | number; rest: string | number };
  'drawing.bar.fits': { n: number };
  'drawing.bar.signs': { n: number };
  'drawing.conditions.further': { n: number };
  'drawing.conditions.share': { explains: number; marked: number };
  'drawing.conditions.told': { conditions: string | number };
  'drawing.drawn.places': { names: string | number; more: number };
  'drawing.file.saved': { file: string | number };
  'drawing.file.shared': { file: string | number };
  'drawing.fit.level': { level: 'good' | 'fair' | 'other' | (string & {}) };
  'drawing.fit.pattern': { muscle: string | number };
  'drawing.fit.second': { side: 'left' | 'right' | 'other' | (string & {}) };
  'drawing.fit.share': { fits: number; explains: number };
  'drawing.kind.mixed': { parts: string | number };
  'drawing.kind.part': { pain: number; kind: 'none' | 'other' | (string & {}) };
  'drawing.list.mark-place': { place: string | number };
  'drawing.list.marked': { n: number };
  'drawing.offered.places': { n: number; names: string | number };
  'drawing.picture.more': { names: string | number; n: number };
  'drawing.picture.title': { date: string | number };
  'drawing.picture.titled': { name: string | number; date: string | number };
  'drawing.place-pain': { place: string | number; pain: number };
  'drawing.place-side': { place: string | number; side: 'left' | 'right' | 'other' | (string & {}) };
  'drawing.refusal.and-stays': { refusal: string | number };
  'drawing.refusal.zone-unknown': { zone: string | number };
  'drawing.tools.strength': { pain: number; level: 'none' | 'mild' | 'moderate' | 'other' | (string & {}) };
  'drawing.words.leave-out': { what: string | number };
  'drawing.words.left-out': { what: string | number };
  'drawing.words.side': { what: string | number; side: 'left' | 'right' | 'other' | (string & {}); next: 'left' | 'right' | 'other' | (string & {}) };
  'drawing.words.side-now': { what: string | number; side: 'left' | 'right' | 'other' | (string & {}) };
  'drawing.words.side-short': { side: 'left' | 'right' | 'other' | (string & {}) };
  'drawing.words.take-in': { what: string | number };
  'drawing.words.taken-in': { what: string | number };
  'flat.failed': { reason: string | number };
  'flat.loading-share': { loaded: string | number; total: string | number };
  'flat.pain': { side: 'left' | 'right' | 'other' | (string & {}); place: string | number; pain: number; most: number };
  'forest.choice.of-region': { region: string | number };
  'forest.choice.region': { region: string | number };
  'forest.counts.and-certainty': { counts: string | number; certainty: string | number };
  'forest.counts.people': { n: number };
  'forest.counts.reviews': { n: number };
  'forest.counts.studies': { n: number };
  'forest.counts.trials': { n: number };
  'forest.counts.whole-review': { counts: string | number };
  'forest.coverage.drawn': { n: number };
  'forest.coverage.told': { n: number };
  'forest.csv.measure-told': { title: string | number; unit: string | number };
  'forest.detail.amount.headache-days': { n: number; value: string | number };
  'forest.detail.amount.md-0-10': { n: number; value: string | number };
  'forest.detail.amount.md-0-100': { n: number; value: string | number };
  'forest.detail.amount.smd': { n: number; value: string | number };
  'forest.detail.both-sides': { amount: string | number; side: 'needling' | 'comparison' | 'other' | (string & {}); low: string | number; high: string | number; printed: string | number };
  'forest.detail.one-side': { amount: string | number; side: 'needling' | 'comparison' | 'other' | (string & {}); low: string | number; high: string | number; printed: string | number };
  'forest.detail.people-told': { condition: string | number; counts: string | number };
  'forest.detail.title': { condition: string | number; outcome: string | number };
  'forest.detail.too-small.derived': { threshold: string | number };
  'forest.detail.too-small.printed': { threshold: string | number };
  'forest.duel.text': { counts: string | number; certainty: string | number };
  'forest.estimate': { value: string | number; low: string | number; high: string | number };
  'forest.filter.option': { name: string | number; n: number };
  'forest.gap.row': { practice: string | number; reason: string | number };
  'forest.picture': { title: string | number };
  'forest.read-about': { condition: string | number };
  'forest.row.against': { comparator: string | number };
  'forest.row.what': { outcome: string | number; time: string | number };
  'forest.rows-shown': { n: number };
  'forest.spoken.drawn': { row: string | number; practice: string | number; comparison: string | number };
  'forest.spoken.told': { row: string | number; practice: string | number; comparison: string | number };
  'forest.table.row': { condition: string | number; outcome: string | number; time: string | number };
  'forest.title': { condition: string | number };
  'forest.unknown': { condition: string | number };
  'found.absent': { neighbour: string | number };
  'found.count': { n: number; name: string | number };
  'found.neighbour': { name: string | number };
  'guide.of': { n: number; all: number };
  'guide.open': { none: string | number };
  'harms.axis': { study: string | number; counted: string | number; units: string | number };
  'harms.counts': { counted: string | number; counting: 'events' | 'other' | (string & {}); units: string | number; reporter: string | number };
  'harms.detail.events': { n: number; counted: string | number };
  'harms.detail.events-of-units': { n: number; units: number; unit: string | number };
  'harms.detail.interval-derived': { low: string | number; high: string | number; units: number };
  'harms.detail.interval-printed': { low: string | number; high: string | number; units: number };
  'harms.detail.of-units': { units: number; unit: string | number };
  'harms.detail.often-twice': { numbers: string | number; words: string | number };
  'harms.detail.title': { harm: string | number; study: string | number };
  'harms.detail.unit-told': { counted: string | number; units: string | number; reporter: string | number };
  'harms.icons.apart': { bound: 'under' | 'other' | (string & {}); n: number; counted: string | number; units: string | number };
  'harms.icons.events': { bound: 'under' | 'other' | (string & {}); n: number };
  'harms.icons.name': { harm: string | number; shows: string | number };
  'harms.icons.share': { bound: 'under' | 'other' | (string & {}); n: number; units: string | number };
  'harms.icons.shown': { harm: string | number };
  'harms.icons.units': { units: string | number };
  'harms.rate.below.in-so-many': { count: string | number; units: number };
  'harms.rate.below.in-ten': { n: number };
  'harms.rate.below.one-in': { n: number };
  'harms.rate.seen.in-so-many': { count: string | number; units: number };
  'harms.rate.seen.in-ten': { n: number };
  'harms.rate.seen.one-in': { n: number };
  'harms.rate.zero.in-so-many': { count: string | number; units: number };
  'harms.rate.zero.in-ten': { n: number };
  'harms.rate.zero.one-in': { n: number };
  'harms.rows': { n: number };
  'harms.tick.one-in': { n: number };
  'home.name-side': { name: string | number; side: 'left' | 'right' | 'other' | (string & {}) };
  'learn.next': { title: string | number };
  'marked.count': { n: number };
  'marked.join': { other: string | number };
  'marked.pain': { n: number; place: string | number };
  'marked.said': { pain: number; kind: 'none' | 'other' | (string & {}) };
  'marked.several': { n: number };
  'muscle-page.points.inside-sentence': { n: number; place: string | number };
  'muscle-page.points.label': { n: number; place: string | number };
  'muscle-page.points.row': { n: number; place: string | number };
  'muscle-page.points.told': { place: string | number; location: string | number };
  'muscle-page.risk.structures': { structures: string | number };
  'muscle-page.summary': { where: string | number; does: string | number };
  'page-parts.chosen.side': { side: 'left' | 'right' | 'other' | (string & {}) };
  'page-parts.chosen.side-and-place': { side: 'left' | 'right' | 'other' | (string & {}); place: string | number };
  'page-parts.emergency.call': { number: string | number; country: string | number };
  'page-parts.emergency.number': { number: string | number; country: string | number };
  'page-parts.help.count.emergency': { n: number };
  'page-parts.help.count.same-day': { n: number };
  'page-parts.help.count.soon': { n: number };
  'page-parts.help.goes-on': { rest: string | number };
  'page-parts.help.line': { sign: string | number; n: number };
  'page-parts.help.whole': { n: number };
  'page-parts.list-marker': { n: number };
  'paper.answer': { answer: 'yes' | 'no' | 'other' | (string & {}); question: string | number };
  'paper.drawing-named': { name: string | number };
  'paper.made': { date: string | number };
  'paper.pains-more': { n: number };
  'paper.place': { place: string | number; pain: number; kind: 'none' | 'other' | (string & {}) };
  'paper.places-more': { n: number };
  'paper.signs-more': { n: number };
  'paper.sources-more': { n: number };
  'parts.tab': { title: string | number };
  'parts.zone.deep': { zone: string | number };
  'pattern.lay.label': { name: string | number };
  'pattern.note.agreement': { answer: string | number };
  'pattern.percent': { n: number };
  'pattern.percent-under': { n: number };
  'pattern.share.counted': { covers: string | number; lies: string | number };
  'pattern.share.plain': { covers: 'all' | 'most' | 'half' | 'part' | 'other' | (string & {}); lies: 'here' | 'mainly' | 'other' | (string & {}) };
  'region-page.area': { name: string | number; meaning: string | number };
  'region-page.more.drawn': { n: number };
  'region-page.more.rank': { n: number };
  'region-page.more.share': { n: number };
  'region-page.sentences': { n: number };
  'slice.degrees': { n: number };
  'slice.list.title': { n: number };
  'slice.list.with-side': { name: string | number; side: 'left' | 'right' | 'other' | (string & {}) };
  'slice.note': { seen: string | number };
  'slice.percent': { n: number };
  'sources.citation.doi': { id: string | number };
  'sources.citation.pubmed': { id: string | number };
  'sources.citation.whole': { titled: 'ended' | 'other' | (string & {}); published: 'ended' | 'other' | (string & {}) };
  'sources.count': { n: number };
  'sources.mark.label-for-all.numbered': { count: number; numbers: string | number };
  'sources.mark.label-for-all.unnumbered': { count: number };
  'sources.mark.label-for-all.unsourced': { mark: string | number; standing: string | number };
  'sources.mark.label.numbered': { count: number; numbers: string | number };
  'sources.mark.label.unnumbered': { count: number };
  'sources.mark.label.unsourced': { mark: string | number; standing: string | number };
  'sources.mark.numbers': { before: string | number; next: string | number };
  'sources.mark.unnumbered': { count: number };
  'sources.mark.unsourced': { standing: string | number; explanation: string | number };
  'stage-tools.drawn.more': { n: number; names: string | number };
  'stage-tools.heat.backing': { n: number };
  'stage-tools.heat.range': { most: number; least: number };
  'stage-tools.key.laid': { n: number };
  'stage-tools.laid.take': { name: string | number };
  'stage-tools.pattern': { muscle: string | number; n: number };
  'statements.correction.publishers': { all: string | number; next: string | number };
  'statements.correction.says': { n: number };
  'thing-name.row.big-toe-phalanx': { n: number };
  'thing-name.row.costal-cartilage': { n: number };
  'thing-name.row.disc': { above: string | number; below: string | number };
  'thing-name.row.fourth-toe-phalanx': { n: number };
  'thing-name.row.index-phalanx': { n: number };
  'thing-name.row.little-phalanx': { n: number };
  'thing-name.row.little-toe-phalanx': { n: number };
  'thing-name.row.metacarpal': { n: number };
  'thing-name.row.metatarsal': { n: number };
  'thing-name.row.middle-phalanx': { n: number };
  'thing-name.row.rib': { n: number };
  'thing-name.row.ring-phalanx': { n: number };
  'thing-name.row.second-toe-phalanx': { n: number };
  'thing-name.row.third-toe-phalanx': { n: number };
  'thing-name.row.thumb-phalanx': { n: number };
  'thing-name.row.vertebra': { level: string | number };
  'verdicts.field.lung': { count: string | number };
  'verdicts.field.lung-elsewhere': { often: string | number; units: string | number };
  'verdicts.field.serious': { count: string | number };
  'verdicts.field.serious-elsewhere': { often: string | number; units: string | number };
  'verdicts.field.small': { counting: 'events' | 'other' | (string & {}); count: string | number };
  'verdicts.field.small-elsewhere': { often: string | number; units: string | number };
  'verdicts.field.title': { n: number; units: string | number; reporter: string | number };
  'verdicts.help-key': { condition: 'none' | 'other' | (string & {}) };
  'verdicts.result': { practice: string | number; condition: string | number; side: 'needling' | 'other' | (string & {}); level: string | number };
  'verdicts.share-row': { short: string | number; aspect: string | number; common: string | number };
}
