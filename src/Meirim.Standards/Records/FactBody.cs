namespace Meirim.Standards.Records;

/// <summary>
/// The content of a fact, one record per <see cref="FactKind"/>. Codes (levels, specialities, occupations, categories,
/// services …) are those of the country's data folder; texts are as the document gives them.
/// </summary>
public abstract record FactBody
{
    private protected FactBody() { }

    public abstract FactKind Kind { get; }
}

/// <summary>A finished education. The fact's <c>From</c> is the day of the diploma.</summary>
/// <param name="Level">Code of the education level, e.g. <c>vocational</c>, <c>bachelor</c>.</param>
/// <param name="Speciality">Code of the speciality, e.g. <c>social-work</c>; <c>other</c> when it is none of the country's list.</param>
/// <param name="SpecialityText">The speciality as the diploma words it.</param>
/// <param name="Qualification">The qualification as the diploma words it.</param>
/// <param name="Institution">Who taught.</param>
/// <param name="Document">Number of the diploma.</param>
/// <param name="CreditPoints">Credit points (ECTS) where the law counts them.</param>
public sealed record Education(
    string Level, string Speciality, string? SpecialityText = null, string? Qualification = null,
    string? Institution = null, string? Document = null, decimal? CreditPoints = null) : FactBody
{
    public override FactKind Kind => FactKind.Education;
}

/// <summary>Work in a post. The fact's period is the time in the post.</summary>
/// <param name="Occupation">Occupation code of the post, e.g. <c>3412-0-008</c>.</param>
/// <param name="Organisation">Identity of the organisation in the register; null for one that is not in it.</param>
/// <param name="OrganisationName">Name as the document gives it.</param>
/// <param name="Sector">Code of the sector: <c>social-protection</c>, <c>other</c>. Card 18 counts years in social protection.</param>
/// <param name="Rate">Share of a full post, above 0 up to 1.5.</param>
/// <param name="Post">Name of the post as the document gives it.</param>
/// <param name="Unit">Unit of the organisation.</param>
/// <param name="Services">Codes of the kinds of service given in this post.</param>
/// <param name="Settings">Codes of the settings: <c>home</c>, <c>day</c>, <c>residential</c>, <c>temporary-stay</c>.</param>
public sealed record Employment(
    string Occupation, Guid? Organisation, string OrganisationName, string Sector = "social-protection",
    decimal Rate = 1m, string? Post = null, string? Unit = null,
    EquatableList<string>? Services = null, EquatableList<string>? Settings = null) : FactBody
{
    public override FactKind Kind => FactKind.Employment;
}

/// <summary>Learning outside a diploma. The fact's <c>From</c> is the day of the certificate.</summary>
/// <param name="Type">Code: <c>retraining</c>, <c>short-course</c>, <c>professional-development</c>, <c>management</c>.</param>
/// <param name="Subject">Code of the subject, e.g. <c>social-work</c>, <c>sign-language</c>, <c>sectoral-social-management</c>.</param>
/// <param name="Hours">Academic hours; null where the certificate does not say.</param>
public sealed record Training(
    string Type, string Subject, string? Title = null, string? Provider = null, decimal? Hours = null,
    string? Document = null) : FactBody
{
    public override FactKind Kind => FactKind.Training;
}

/// <summary>Supervision received. The fact's <c>From</c> is the day of the session, or the first day of a series.</summary>
/// <param name="Type">Code: <c>individual</c>, <c>group</c>, <c>team</c>, <c>organisation</c>.</param>
/// <param name="Sessions">Number of sessions, at least 1.</param>
public sealed record Supervision(
    string Type, int Sessions = 1, decimal? Hours = null, string? Supervisor = null, bool Remote = false) : FactBody
{
    public override FactKind Kind => FactKind.Supervision;
}

/// <summary>The released result of a test round. The fact's period is the time for which it counts.</summary>
public sealed record TestResult(
    string Round, bool Passed, decimal? Score = null, decimal? PassMark = null, string? Document = null) : FactBody
{
    public override FactKind Kind => FactKind.TestResult;
}

/// <summary>A qualification recognised by an accredited centre. The fact's period is that of the document.</summary>
public sealed record RecognisedQualification(
    string Occupation, int? Level = null, string? Centre = null, string? Document = null) : FactBody
{
    public override FactKind Kind => FactKind.RecognisedQualification;
}

/// <summary>A qualification category awarded by an attestation commission. The fact's period is that of the category.</summary>
/// <param name="Occupation">Occupation code for which it was awarded.</param>
/// <param name="Value">Code of the category: <c>second</c>, <c>first</c>, <c>highest</c>. "None" is the absence of a fact.</param>
/// <param name="Decision">Number of the commission's decision.</param>
public sealed record Category(
    string Occupation, string Value, string? Commission = null, string? Decision = null) : FactBody
{
    public override FactKind Kind => FactKind.Category;
}

/// <summary>A distinction. The fact's <c>From</c> is the day of the award.</summary>
public sealed record Award(string Title, string? Body = null, string? Document = null) : FactBody
{
    public override FactKind Kind => FactKind.Award;
}

/// <summary>A language in which the person serves people, sign languages among them.</summary>
/// <param name="Code">Code of the country's list: <c>kk</c>, <c>ru</c>, <c>en</c>, <c>lv</c>, <c>kz-sign</c> …</param>
/// <param name="Level">Code: <c>basic</c>, <c>working</c>, <c>fluent</c>, <c>native</c>.</param>
public sealed record Language(string Code, string Level) : FactBody
{
    public override FactKind Kind => FactKind.Language;
}

/// <summary>A restriction by a body with the right to it. The fact's period is that of the restriction.</summary>
/// <param name="Type">Code: <c>warning</c>, <c>restricted</c>, <c>suspended</c>, <c>removed</c>.</param>
/// <param name="Clause">The ground in law.</param>
public sealed record Sanction(string Type, string Body, string Clause, string? Decision = null) : FactBody
{
    public override FactKind Kind => FactKind.Sanction;
}

/// <summary>What the person can take on, as stated on the fact's first day; the next statement supersedes it.</summary>
/// <param name="Places">How many more recipients, 0 when none.</param>
/// <param name="HomeVisits">True when the person comes to the recipient's home.</param>
/// <param name="WaitingDays">Days until a new recipient can begin; 0 for at once, null when not stated.</param>
/// <param name="HoursPerWeek">Free hours a week; null when not stated.</param>
public sealed record Offer(int Places, bool HomeVisits = false, int? WaitingDays = null, decimal? HoursPerWeek = null) : FactBody
{
    public override FactKind Kind => FactKind.Offer;
}

/// <summary>A way to reach the person at work. Shown to the public only while a <see cref="Records.Consent"/> to it is in force.</summary>
/// <param name="Type">Code: <c>work-phone</c>, <c>work-email</c>.</param>
/// <param name="Value">A phone number in the international form, or an address.</param>
public sealed record Contact(string Type, string Value) : FactBody
{
    public override FactKind Kind => FactKind.Contact;
}

/// <summary>The person's consent that something of theirs is shown to the public, from the fact's first day until it is withdrawn.</summary>
/// <param name="To">Code of what is shown: <c>work-phone</c>, <c>work-email</c>, <c>free-places</c>.</param>
public sealed record Consent(string To) : FactBody
{
    public override FactKind Kind => FactKind.Consent;
}

/// <summary>The entry is hidden from the public for the person's safety, over the fact's period.</summary>
/// <param name="Ground">Who found the person in danger, by which document; read by officers only.</param>
public sealed record Concealment(string Ground) : FactBody
{
    public override FactKind Kind => FactKind.Concealment;
}
