using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Meirim.Web.Records.WhatIf;

/// <summary>What the specialist supposes, as the address of the page says it. Nothing of it is ever recorded.</summary>
public sealed class Supposition
{
    /// <summary>No date further ahead is asked about.</summary>
    private const int YearsAhead = 60;

    /// <summary>Subject of re-training that is supposed to be finished.</summary>
    public string? Subject { get; set; }

    public DateOnly? SubjectOn { get; set; }

    public string? Level { get; set; }

    public string? Speciality { get; set; }

    public DateOnly? EducationOn { get; set; }

    public string? Category { get; set; }

    public DateOnly? CategoryOn { get; set; }

    /// <summary>Last day in the present posts.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Occupation of a new post, which takes the place of the present ones.</summary>
    public string? Occupation { get; set; }

    public DateOnly? OccupationOn { get; set; }

    public int? Sessions { get; set; }

    public decimal? Hours { get; set; }

    /// <summary>The day to look at; null: the last of the days supposed, or today.</summary>
    public DateOnly? On { get; set; }

    public bool IsEmpty => Subject is null && Level is null && Category is null && LastDay is null && Occupation is null && Sessions is null && Hours is null;

    private IEnumerable<DateOnly?> Days => [SubjectOn, EducationOn, CategoryOn, LastDay?.AddDays(1), OccupationOn];

    public DateOnly DayFor(DateOnly today) => On ?? Days.Append(today).OfType<DateOnly>().Max();

    /// <summary>Says at each field what is wrong with it.</summary>
    public void Check(ModelStateDictionary state, Standing standing, DateOnly today, CountryData country, Texts texts)
    {
        void Say(string field, string key) => state.AddModelError(nameof(IndexModel.If) + "." + field, texts[key]);
        void Pair(string what, string? code, bool isKnown, string when, DateOnly? day)
        {
            if (code is not null && !isKnown) Say(what, "what-if.choose");
            if (code is not null && day is null && state.GetFieldValidationState(nameof(IndexModel.If) + "." + when) != ModelValidationState.Invalid) Say(when, "ui.date-missing");
            if (code is null && day is not null) Say(what, "what-if.choose");
        }
        Pair(nameof(Subject), Subject, country.TrainingSubjects.Has(Subject ?? ""), nameof(SubjectOn), SubjectOn);
        Pair(nameof(Level), Level, country.EducationLevels.Has(Level ?? ""), nameof(EducationOn), EducationOn);
        if (Level is null != Speciality is null) Say(Level is null ? nameof(Level) : nameof(Speciality), "what-if.choose");
        else if (Speciality is not null && !country.Specialities.Has(Speciality)) Say(nameof(Speciality), "what-if.choose");
        Pair(nameof(Category), Category, country.RankOfCategory(Category ?? "") > 0, nameof(CategoryOn), CategoryOn);
        Pair(nameof(Occupation), Occupation, country.Occupations.Has(Occupation ?? ""), nameof(OccupationOn), OccupationOn);
        if (Category is not null && LadderPost(standing) is null) Say(nameof(Category), "what-if.no-ladder");
        if (LastDay is not null && standing.Posts.Count == 0) Say(nameof(LastDay), "my.no-post");
        if (Sessions is < 1 or > 1000) Say(nameof(Sessions), "what-if.number");
        if (Hours is <= 0 or > 10_000) Say(nameof(Hours), "what-if.number");
        foreach (var (field, day) in new[] { (nameof(SubjectOn), SubjectOn), (nameof(EducationOn), EducationOn), (nameof(CategoryOn), CategoryOn), (nameof(LastDay), LastDay), (nameof(OccupationOn), OccupationOn), (nameof(On), On) })
            if (day > today.AddYears(YearsAhead)) Say(field, "what-if.too-far");
    }

    /// <summary>The facts that would be added.</summary>
    public IReadOnlyList<Fact> Facts(Standing standing, DateOnly on, DateTimeOffset now)
    {
        var facts = new List<Fact>();
        void Add(FactBody body, DateOnly? from) => facts.Add(new Fact(Guid.CreateVersion7(now), body, from, null, now));
        if (Subject is not null) Add(new Training("retraining", Subject), SubjectOn);
        if (Level is not null) Add(new Education(Level, Speciality!), EducationOn);
        if (Category is not null) Add(new Category(LadderPost(standing)!.Post.Occupation, Category), CategoryOn);
        if (Occupation is not null)
        {
            var present = standing.Posts is [var first, ..] ? first.Post : null;
            Add(new Employment(Occupation, present?.Organisation, present?.OrganisationName ?? ""), OccupationOn);
        }
        if (Sessions is { } sessions) Add(new Supervision("group", sessions), on);
        if (Hours is { } hours) Add(new Training("professional-development", "other", Hours: hours), on);
        return facts;
    }

    /// <summary>The record as it would be.</summary>
    public Record Apply(Record record, Standing standing, IReadOnlyList<Fact> supposed)
    {
        var ends = new[] { LastDay?.AddDays(1), Occupation is null ? null : OccupationOn }.Where(d => d is not null).Min();
        var present = standing.Posts.Select(p => p.Fact.Id).ToHashSet();
        var facts = ends is null ? record.Facts : record.Facts
            .Where(f => !present.Contains(f.Id) || !(f.From >= ends))
            .Select(f => present.Contains(f.Id) && (f.Until is null || f.Until > ends) ? f with { Until = ends } : f);
        return record with { Facts = [.. facts, .. supposed] };
    }

    /// <summary>The post for whose occupation a category can be supposed.</summary>
    private static CurrentPost? LadderPost(Standing standing) => standing.Posts.FirstOrDefault(p => p.Ladder is not null);
}
