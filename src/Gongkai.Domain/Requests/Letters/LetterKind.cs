using System.Text.Json.Serialization;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>Whom a letter speaks to: decides the mark in its number and what it may tell of the applicant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LetterGroup>))]
public enum LetterGroup
{
    /// <summary>登记表、确认函、送达回证</summary>
    Form,

    /// <summary>告知 to the applicant.</summary>
    Notice,

    /// <summary>征求意见、协办、告知 to third parties and agencies; it does not name the applicant.</summary>
    Consultation,

    /// <summary>答复</summary>
    Reply,
}

/// <summary>文书种类: 程序处理文书 P01 to P17 and 实体处理文书 S01 to S20 (R-REQ-10).</summary>
/// <param name="Code">Stable code; that of an answer is also the code of its <see cref="ReplyKind"/>.</param>
/// <param name="Title">文书标题 until a site sets another.</param>
/// <param name="Substantive">Whether it is a 实体处理文书.</param>
/// <param name="Fields">Its own fields, in the order they are asked for.</param>
/// <param name="Basis">Article it rests on.</param>
public sealed record LetterKind(string Code, string Title, bool Substantive, IReadOnlyList<LetterField> Fields, string Basis)
{
    public required LetterGroup Group { get; init; }

    /// <summary>Whether it is printed as a table.</summary>
    public bool IsForm => Group == LetterGroup.Form;

    /// <summary>Name in lists: the kind of reply, or the title.</summary>
    public string Name => Substantive && ReplyKind.Find(Code) is { } reply ? reply.Title : Title;

    /// <summary>救济途径 until a site sets another. Of the procedural letters only those that decide have one (P09, P14, P16).</summary>
    public ReliefMode Relief => ReplyKind.Find(Code)?.Relief ?? (Code is "P09" or "P14" ? ReliefMode.EitherWay : ReliefMode.None);

    /// <summary>All kinds, procedural before substantive.</summary>
    public static IReadOnlyList<LetterKind> All { get; } = [.. ProceduralLetters.Kinds, .. SubstantiveLetters.Kinds];

    public static LetterKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);
}
