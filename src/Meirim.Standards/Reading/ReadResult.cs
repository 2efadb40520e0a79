using System.Diagnostics.CodeAnalysis;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>A document, or the reasons why there is none. Never both.</summary>
public sealed record ReadResult(StandardDocument? Document, EquatableList<ReadError> Errors)
{
    [MemberNotNullWhen(true, nameof(Document))]
    public bool IsRead => Document is not null;

    /// <summary>The document's warnings; empty when nothing was read.</summary>
    public EquatableList<ReadWarning> Warnings => Document?.Warnings ?? [];
}

/// <summary>Why a text was refused.</summary>
/// <param name="Code">A code of <see cref="ErrorCodes"/>.</param>
/// <param name="Line">Line of the source, from 1; 0 when the whole text is meant.</param>
/// <param name="Expected">What was expected there: a figure, a paragraph or words of the source.</param>
public sealed record ReadError(string Code, int Line, string Expected);
