using Meirim.Standards.Records;
using Meirim.Web.Register;

namespace Meirim.Web.Tests.Register;

/// <summary>The whole table, walked: each field for each audience.</summary>
public sealed class DisclosureTests
{
    private static readonly EntryField[] ForThePublic =
    [
        EntryField.Name, EntryField.Spellings, EntryField.Number, EntryField.Occupation, EntryField.Level, EntryField.Category,
        EntryField.CategoryPeriod, EntryField.Recognition, EntryField.Organisation, EntryField.Town, EntryField.PostSince, EntryField.Services,
        EntryField.Settings, EntryField.Languages, EntryField.Status, EntryField.StatusPeriod, EntryField.Confirmation, EntryField.TakesNew, EntryField.Access,
        EntryField.RequirementOutcome, EntryField.RequirementDecision,
    ];

    public static TheoryData<EntryField, Audience> Cells()
    {
        var cells = new TheoryData<EntryField, Audience>();
        foreach (var field in Enum.GetValues<EntryField>())
            foreach (var audience in Enum.GetValues<Audience>()) cells.Add(field, audience);
        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void What_may_be_read_has_a_ground_and_what_has_none_is_not_shown(EntryField field, Audience audience)
    {
        var disclosure = Disclosure.To(audience);

        disclosure.Sees(field).ShouldBe(Disclosure.Ground(field, audience) is not null);
        disclosure.See(field, "value").ShouldBe(disclosure.Sees(field) ? "value" : null);
        disclosure.See<DateOnly?>(field, new DateOnly(2026, 1, 1)).HasValue.ShouldBe(disclosure.Sees(field));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Whoever_reads_more_than_the_public_reads_all_that_the_public_reads(EntryField field, Audience audience)
    {
        if (Disclosure.To(Audience.Public).Sees(field)) Disclosure.To(audience).Sees(field).ShouldBeTrue();
    }

    [Fact]
    public void The_public_reads_these_fields_and_no_others() =>
        Enum.GetValues<EntryField>().Where(Disclosure.To(Audience.Public).Sees).ShouldBe(ForThePublic, ignoreOrder: true);

    [Theory]
    [InlineData(EntryField.FreePlaces, "free-places")]
    [InlineData(EntryField.WorkPhone, "work-phone")]
    [InlineData(EntryField.WorkEmail, "work-email")]
    public void What_needs_consent_is_read_by_the_public_while_it_stands_and_no_longer(EntryField field, string to)
    {
        DateOnly given = new(2026, 1, 10), withdrawn = new(2026, 3, 1);
        var record = new Meirim.Standards.Records.Record("", [new Fact(Guid.CreateVersion7(), new Consent(to), given, withdrawn, DateTimeOffset.UnixEpoch)]);

        Disclosure.To(Audience.Public, record, given.AddDays(-1)).Sees(field).ShouldBeFalse();
        Disclosure.To(Audience.Public, record, given).Sees(field).ShouldBeTrue();
        Disclosure.To(Audience.Public, record, withdrawn).Sees(field).ShouldBeFalse();
        foreach (var other in new[] { EntryField.FreePlaces, EntryField.WorkPhone, EntryField.WorkEmail, EntryField.BirthDate }.Where(f => f != field))
            Disclosure.To(Audience.Public, record, given).Sees(other).ShouldBeFalse();
    }

    [Fact]
    public void The_person_reads_everything_that_is_held()
    {
        foreach (var field in Enum.GetValues<EntryField>().Where(f => f != EntryField.HomeAddress)) Disclosure.To(Audience.Person).Sees(field).ShouldBeTrue();
    }

    [Fact]
    public void Identifier_birth_day_evidence_and_scores_are_not_for_the_employer_and_a_home_is_for_nobody()
    {
        foreach (var field in new[] { EntryField.Identifier, EntryField.BirthDate, EntryField.EvidenceFile, EntryField.TestScore })
            Disclosure.To(Audience.Employer).Sees(field).ShouldBeFalse();
        foreach (var audience in Enum.GetValues<Audience>()) Disclosure.To(audience).Sees(EntryField.HomeAddress).ShouldBeFalse();
    }
}
